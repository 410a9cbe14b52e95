package id.tanggap.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Account;
import id.tanggap.access.signin.HalfSignedIn.Step;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;

class HalfSignedInTest {

    private static final Instant NOW = Instant.parse("2026-02-03T02:00:00Z");

    private final HalfSignedIn half = new HalfSignedIn("sari", Step.FACTOR, NOW);

    @Test
    void is_nobody_with_the_name_of_the_account() {
        var who = half.authentication();

        assertThat(who.getName()).as("what ends sari's sessions ends this one").isEqualTo("sari");
        assertThat(Account.viewerOf(who)).isEmpty();
        assertThat(who.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .noneMatch(authority -> authority.startsWith("ROLE_"))
                .doesNotContain(HalfSignedIn.MAY_ENROL);
    }

    @Test
    void is_over_after_a_quarter_of_an_hour() {
        assertThat(half.isStale(NOW.plus(Duration.ofMinutes(14)))).isFalse();
        assertThat(half.isStale(NOW.plus(Duration.ofMinutes(16)))).isTrue();
    }
}
