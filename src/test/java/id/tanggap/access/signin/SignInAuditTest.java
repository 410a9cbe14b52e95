package id.tanggap.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.MovingClock;
import id.tanggap.TestDatabase;
import id.tanggap.access.signin.SignInLog.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the record says of attempts to sign in.
class SignInAuditTest {

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-30T03:00:00Z"));
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.freshDataSource());
    private final SignInLog log = new SignInLog(jdbc, clock);

    SignInAuditTest() {
        jdbc.sql("""
                        insert into app_user (username, password_hash, name, role, zone, created_at)
                        values ('siti', '-', 'Siti', 'agent', 'Asia/Jakarta', now())
                        """).update();
    }

    private List<String> told() {
        return jdbc.sql("""
                        select kind || ' ' || actor_kind || ' ' || address || ' ' || subject_name
                        from audit_event order by id
                        """).query(String.class).list();
    }

    @Test
    void only_who_gave_the_right_password_is_the_person_and_a_name_that_no_account_has_is_not_kept() {
        log.add("SITI", "198.51.100.7", Outcome.SUCCESS);
        log.add("siti", "198.51.100.8", Outcome.FAILURE);
        log.add("sandi-saya", "198.51.100.9", Outcome.FAILURE);

        assertThat(told())
                .containsExactly(
                        "sign-in person 198.51.100.7 siti",
                        "sign-in-failure stranger 198.51.100.8 siti",
                        "sign-in-failure stranger 198.51.100.9 ");
    }

    @Test
    void a_flood_of_attempts_that_are_refused_unread_is_told_once_a_minute() {
        for (var n = 0; n < 50; n++) {
            log.add("siti", "198.51.100.7", Outcome.SLOWED);
        }
        log.add("siti", "198.51.100.8", Outcome.SLOWED);
        clock.pass(Duration.ofMinutes(2));
        log.add("siti", "198.51.100.7", Outcome.SLOWED);

        assertThat(told())
                .containsExactly(
                        "sign-in-slowed stranger 198.51.100.7 siti",
                        "sign-in-slowed stranger 198.51.100.8 siti",
                        "sign-in-slowed stranger 198.51.100.7 siti");
    }
}
