package id.tanggap.ticket.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The times in which several clocks of a ticket stood still, as one story.
class ClockReplannerTest {

    private static final Instant MORNING = Instant.parse("2026-02-03T02:00:00Z");

    @Test
    void stops_that_begin_together_are_the_longest_of_them() {
        assertThat(ClockReplanner.joined(List.of(stop(0, 0), stop(0, 10), stop(0, 30), stop(0, null))))
                .containsExactly(stop(0, null));
    }

    @Test
    void stops_that_overlap_are_one_and_those_that_only_touch_stay_two() {
        assertThat(ClockReplanner.joined(
                        List.of(stop(0, 20), stop(10, 30), stop(15, 16), stop(30, 40), stop(50, null))))
                .containsExactly(stop(0, 30), stop(30, 40), stop(50, null));
    }

    @Test
    void stops_that_end_before_they_begin_are_none() {
        assertThat(ClockReplanner.joined(List.of(stop(40, 0), stop(40, 0), stop(40, 45), stop(50, 49))))
                .containsExactly(stop(40, 45));
    }

    private static ClockStore.Pause stop(int from, @Nullable Integer to) {
        return new ClockStore.Pause(minute(from), to == null ? null : minute(to), "citizen");
    }

    private static Instant minute(int minute) {
        return MORNING.plus(Duration.ofMinutes(minute));
    }
}
