package id.tanggap.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.yaml.snakeyaml.Yaml;

/// A session ends after a time, however busy it is; and one that nobody uses ends earlier.
class SessionLifetimeTest {

    private static final Duration LONGEST = Duration.ofHours(12);

    @Test
    void a_busy_session_ends_after_its_longest_time_and_not_before() throws ServletException, IOException {
        assertThat(isOver(LONGEST.minusSeconds(5))).isFalse();
        assertThat(isOver(LONGEST.plusSeconds(5))).isTrue();
    }

    @Test
    void a_session_that_nobody_uses_ends_after_two_hours() throws IOException {
        try (var settings = SessionLifetimeTest.class.getResourceAsStream("/application.yaml")) {
            java.util.Map<String, java.util.Map<String, java.util.Map<String, Object>>> all = new Yaml().load(settings);
            assertThat(Objects.requireNonNull(all.get("spring")).get("session")).containsEntry("timeout", "2h");
        }
    }

    private static boolean isOver(Duration later) throws ServletException, IOException {
        var session = new MockHttpSession();
        var request = new MockHttpServletRequest();
        request.setSession(session);
        var now = Clock.fixed(Instant.ofEpochMilli(session.getCreationTime()).plus(later), ZoneOffset.UTC);

        new SessionLifetime(LONGEST, now).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

        return session.isInvalid();
    }
}
