package id.tanggap.pbx.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.pbx.Call;
import id.tanggap.pbx.CallDirection;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallLogAssemblerTest {

    private static final Instant EIGHT = Instant.parse("2026-11-24T01:00:00Z");

    private final List<Call> told = new ArrayList<>();
    private final CallLogAssembler assembly = new CallLogAssembler(told::add);

    @Test
    void a_call_is_told_when_the_log_has_moved_on_six_hours() {
        assembly.add(leg("a", EIGHT, "A"));
        assembly.add(leg("b", EIGHT.plus(Duration.ofHours(5)), "B"));
        assertThat(told).isEmpty();

        assembly.add(leg("c", EIGHT.plus(Duration.ofHours(6)), "C"));
        assertThat(told).extracting(call -> call.log().ties()).containsExactly(Set.of("A"));
    }

    @Test
    void the_rest_is_told_at_the_end_in_the_order_of_their_first_lines() {
        assembly.add(leg("a", EIGHT, "A"));
        assembly.add(leg("b", EIGHT.minusSeconds(60), "B"));
        assembly.finish();

        assertThat(told).extracting(call -> call.log().ties()).containsExactly(Set.of("A"), Set.of("B"));
    }

    @Test
    void two_calls_that_a_third_line_ties_together_were_one() {
        assembly.add(leg("a", EIGHT, "A"));
        assembly.add(leg("x", EIGHT, "X"));
        assembly.add(leg("b", EIGHT.plusSeconds(60), "B"));
        assembly.add(leg("c", EIGHT.plusSeconds(90), "A", "B"));
        assembly.finish();

        assertThat(told).extracting(call -> call.log().ties()).containsExactly(Set.of("A", "B"), Set.of("X"));
        assertThat(told.getFirst().legs()).hasSize(3);
    }

    @Test
    void one_line_from_the_future_does_not_close_the_calls_that_are_open() {
        assembly.add(leg("a", EIGHT, "A"));
        assembly.add(leg("z", Instant.parse("2099-01-01T00:00:00Z"), "Z"));
        assembly.add(leg("b", EIGHT.plusSeconds(60), "A"));
        assembly.finish();

        assertThat(told).extracting(call -> call.log().ties()).containsExactly(Set.of("A"), Set.of("Z"));
        assertThat(told.getFirst().legs()).hasSize(2);
    }

    @Test
    void a_log_whose_time_stands_still_does_not_fill_the_memory() {
        for (int i = 0; i < 100_500; i++) {
            assembly.add(leg("k" + i, EIGHT, "T" + i));
        }

        assertThat(told).hasSize(500);
    }

    @Test
    void ties_tell_which_known_calls_turn_out_to_be_one() {
        var a = leg("a", EIGHT, "A", "L");
        var b = leg("b", EIGHT, "L", "B");
        var c = leg("c", EIGHT, "C");

        var groups = TraceGrouping.group(List.of(a, c, b), Map.of("A", 7L, "B", 9L, "Q", 11L));

        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst().known()).containsExactlyInAnyOrder(7L, 9L);
        assertThat(groups.getFirst().traces()).containsExactly(a, b);
        assertThat(groups.getFirst().ties()).containsExactlyInAnyOrder("A", "L", "B");
        assertThat(groups.getLast().known()).isEmpty();
    }

    @Test
    void two_groups_are_one_if_the_same_known_call_owns_a_tie_of_each() {
        var groups = TraceGrouping.group(List.of(leg("a", EIGHT, "A"), leg("b", EIGHT, "B")), Map.of("A", 7L, "B", 7L));

        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().known()).containsExactly(7L);
    }

    private static Trace leg(String key, Instant start, String... ties) {
        return new Trace(
                key,
                Set.of(ties),
                Trace.Kind.LEG,
                start.plusSeconds(30),
                start,
                start.plusSeconds(5),
                start.plusSeconds(30),
                "081234567890",
                "600",
                "agent-" + key,
                null,
                CallDirection.INBOUND,
                CallOutcome.ANSWERED,
                null,
                25,
                null,
                new LogSource("Master.csv", 1),
                null);
    }
}
