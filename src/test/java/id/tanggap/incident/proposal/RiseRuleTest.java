package id.tanggap.incident.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiseRuleTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            now, before, days, rise
            4,   0,      28,   false
            5,   0,      28,   true
            5,   56,     28,   true
            5,   112,    28,   false
            7,   112,    28,   true
            20,  1120,   28,   false
            25,  1120,   28,   true
            50,  0,      6,    false
            50,  28,     7,    true
            """)
    void a_rise_is_more_than_the_history_lets_expect(int now, int before, int days, boolean rise) {
        assertThat(RiseRule.isRise(now, before, Duration.ofDays(days))).isEqualTo(rise);
    }

    @Test
    void the_tail_is_that_of_the_poisson_distribution() {
        assertThat(RiseRule.tail(0, 2)).isEqualTo(1);
        assertThat(RiseRule.tail(1, 2)).isCloseTo(1 - Math.exp(-2), within(1e-12));
        assertThat(RiseRule.tail(5, 1)).isCloseTo(0.003660, within(1e-6));
    }
}
