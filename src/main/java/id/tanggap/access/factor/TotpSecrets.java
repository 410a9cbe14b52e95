package id.tanggap.access.factor;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The secrets that people's authenticator apps share with this program. A secret is shown while the app is set up and
/// never again. It cannot be hashed: whoever compares a code needs it.
final class TotpSecrets {

    private final JdbcClient jdbc;
    private final Clock clock;

    TotpSecrets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Keeps the secret of an app that has proven by a code that it knows it; replaces an older one.
    ///
    /// @return false if the code is not one of the app's
    boolean enrol(long userId, byte[] secret, String code) {
        var step = Totp.step(secret, code, clock.instant());
        step.ifPresent(number -> jdbc.sql("""
                        insert into totp_secret (user_id, secret, last_step, created_at, last_used_at)
                        values (:user, :secret, :step, :now, :now)
                        on conflict (user_id) do update set secret = excluded.secret, last_step = excluded.last_step,
                            created_at = excluded.created_at, last_used_at = excluded.last_used_at
                        """)
                .param("user", userId)
                .param("secret", secret)
                .param("step", number)
                .param("now", Timestamp.from(clock.instant()))
                .update());
        return step.isPresent();
    }

    /// Takes a code, once: of many requests with one code at the same time only one finds the step unused.
    boolean accept(long userId, String code) {
        var step = find(userId)
                .map(secret -> Totp.step(secret, code, clock.instant()))
                .orElseGet(OptionalLong::empty);
        return step.isPresent()
                && jdbc.sql("""
                                update totp_secret set last_step = :step, last_used_at = :now
                                where user_id = :user and last_step < :step
                                """)
                                .param("step", step.getAsLong())
                                .param("now", Timestamp.from(clock.instant()))
                                .param("user", userId)
                                .update()
                        == 1;
    }

    private Optional<byte[]> find(long userId) {
        return jdbc.sql("select secret from totp_secret where user_id = :user")
                .param("user", userId)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void remove(long userId) {
        jdbc.sql("delete from totp_secret where user_id = :user")
                .param("user", userId)
                .update();
    }
}
