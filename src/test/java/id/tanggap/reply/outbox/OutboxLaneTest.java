package id.tanggap.reply.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.MovingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboxLaneTest {

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-24T05:00:00Z"));
    private final OutboxLane lane = new OutboxLane(2, clock);

    private void begin(long message) {
        lane.begin(message, new OutboxLane.Sending(UUID.randomUUID(), clock.instant(), Thread.currentThread()));
    }

    @Test
    void a_lane_hands_over_so_many_at_the_same_time_and_no_more() {
        begin(1);
        assertThat(lane.freeSlots(null)).isEqualTo(1);
        begin(2);
        assertThat(lane.freeSlots(null)).isZero();

        lane.end(1);

        assertThat(lane.freeSlots(null)).isEqualTo(1);
        assertThat(lane.running()).containsOnlyKeys(2L);
    }

    @Test
    void nothing_leaves_while_the_provider_wants_a_pause() {
        lane.pause(Duration.ofSeconds(30));
        lane.pause(Duration.ofSeconds(10));

        clock.pass(Duration.ofSeconds(29));
        assertThat(lane.freeSlots(null)).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(lane.freeSlots(null)).isEqualTo(2);
    }

    @Test
    void who_was_held_back_by_the_rate_is_woken_once_for_the_next_turn() {
        assertThat(lane.freeSlots(10.0)).isEqualTo(1);
        assertThat(lane.nextWakeUp()).contains(Duration.ofMillis(100));
        assertThat(lane.freeSlots(10.0)).isZero();
        assertThat(lane.nextWakeUp()).isEmpty();

        lane.wakeUpDone();
        clock.pass(Duration.ofMillis(100));

        assertThat(lane.freeSlots(10.0)).isEqualTo(1);
        assertThat(lane.nextWakeUp()).isPresent();
    }
}
