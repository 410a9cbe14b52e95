package id.tanggap.platform.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 8", "5, 32", "6, 60", "7, 60", "1000000, 60"})
    void each_further_failure_doubles_the_pause_up_to_the_longest(int failures, long seconds) {
        var pause = backoff.pause(failures);
        assertThat(pause)
                .isBetween(
                        Duration.ofSeconds(seconds).multipliedBy(4).dividedBy(5),
                        Duration.ofSeconds(seconds).multipliedBy(6).dividedBy(5));
    }

    @Test
    void two_that_failed_together_do_not_return_together() {
        assertThat(java.util.stream.IntStream.range(0, 20)
                        .mapToObj(n -> backoff.pause(6))
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }

    @Test
    void a_backoff_that_does_not_grow_up_is_refused() {
        assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
