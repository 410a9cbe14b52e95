package id.tanggap.platform.worker;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.MovingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class WorkerHealthTest {

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-24T05:00:00Z"));
    private final WorkerHealth health = new WorkerHealth("mailbox.pusat", clock);

    @Test
    void a_streak_of_failures_is_a_few_lines_in_the_log_and_its_end_one(CapturedOutput log) {
        for (var second = 0; second < 660; second++) {
            health.failed(new IllegalStateException("the database is away"));
            clock.pass(Duration.ofSeconds(1));
        }
        health.succeeded(false);
        health.succeeded(false);

        assertThat(log.getOut().lines().filter(line -> line.contains("worker=mailbox.pusat")))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("WARN", "the database is away")
                                .doesNotContain("failures="),
                        second -> assertThat(second).contains("WARN", "failures=301"),
                        third -> assertThat(third).contains("WARN", "failures=601"),
                        end -> assertThat(end).contains("INFO", "recovered=true", "failures=660"));
    }

    @Test
    void a_node_that_waits_for_anothers_lease_does_well() {
        health.failed(new IllegalStateException("once"));
        health.succeeded(true);
        assertThat(health.status().idle()).isTrue();
        assertThat(health.status().isFailing()).isFalse();
    }
}
