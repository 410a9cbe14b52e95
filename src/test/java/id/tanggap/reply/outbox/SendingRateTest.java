package id.tanggap.reply.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.MovingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SendingRateTest {

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-24T05:00:00Z"));

    @Test
    void a_burst_is_spread_over_time() {
        var rate = SendingRate.of(2, clock);

        assertThat(rate.take(5)).isEqualTo(1);
        assertThat(rate.take(5)).isZero();
        clock.pass(Duration.ofMillis(499));
        assertThat(rate.take(5)).isZero();
        clock.pass(Duration.ofMillis(1));
        assertThat(rate.take(5)).isEqualTo(1);
    }

    @Test
    void a_quiet_channel_saves_no_turns_up() {
        var rate = SendingRate.of(1, clock);
        rate.take(1);
        clock.pass(Duration.ofMinutes(1));

        assertThat(rate.take(5)).isEqualTo(1);
    }

    @Test
    void less_than_one_in_a_second_is_a_rate_too() {
        var rate = SendingRate.of(0.1, clock);
        rate.take(1);
        clock.pass(Duration.ofSeconds(9));

        assertThat(rate.take(1)).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(rate.take(1)).isEqualTo(1);
    }

    @Test
    void a_rate_too_fast_to_wait_for_holds_nothing_back() {
        var rate = SendingRate.of(1e12, clock);

        assertThat(rate.take(8)).isEqualTo(8);
        assertThat(rate.take(8)).isEqualTo(8);
    }
}
