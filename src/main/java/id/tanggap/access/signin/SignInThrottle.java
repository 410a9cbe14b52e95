package id.tanggap.access.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Slows those who guess: an attempt counts as failed before its password is compared, and stops counting when it was
/// right. So guesses at the same time, on however many nodes, are no more than guesses one after another.
///
/// After `free` failures in a row the next attempt waits one second, and the wait doubles with every `step` failures
/// more, up to a quarter of an hour: at most about 100 guesses a day at one account (NIST SP 800-63B, section 5.2.2,
/// allows 100 in a row). A browser that signed in to the account before is counted by itself.
final class SignInThrottle {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final Scale ACCOUNT = new Scale(5, 1);
    /// A whole office signs in from one address.
    private static final Scale ADDRESS = new Scale(60, 12);

    /// Links that are opened with a secret in them.
    private static final Scale LINK = new Scale(20, 4);

    private static final String DEVICE = "device:";
    private static final String ACCOUNTS = "account:";
    private static final String AT_LINK = "link:";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DeviceCookies devices;

    SignInThrottle(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, DeviceCookies devices) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.devices = devices;
    }

    Attempt attempt(String account, SignInOrigin origin) {
        return new Attempt(
                devices.nonce(account, origin.device())
                        .map(nonce -> DEVICE + nonce)
                        .orElse(ACCOUNTS + DeviceCookies.normal(account)),
                origin.network());
    }

    /// @param free failures in a row that cost nothing
    /// @param step failures that double the wait
    private record Scale(int free, int step) {}

    private record Counter(String key, Scale scale) {}

    /// @param subject `account:NAME`, `device:NONCE` for a browser that is known, `link:NETWORK` at a link, or a
    ///     subject of `GuessLimit`
    /// @param network it comes from
    record Attempt(String subject, String network) {

        static Attempt atLink(String network) {
            return new Attempt(AT_LINK + network, network);
        }

        /// Always in this order: no deadlock. A browser that is known is not slowed by others behind its address.
        private List<Counter> counters() {
            if (subject.startsWith(AT_LINK)) {
                return List.of(new Counter(subject, LINK));
            }
            var own = new Counter(subject, ACCOUNT);
            return subject.startsWith(ACCOUNTS)
                    ? List.of(own, new Counter("address:" + network, ADDRESS))
                    : List.of(own);
        }
    }

    /// Counts an attempt, if it may be made now.
    ///
    /// @return zero if it may; else the time to wait, and nothing was counted
    Duration begin(Attempt attempt) {
        var now = clock.instant();
        return Objects.requireNonNull(transaction.execute(status -> {
            for (var counter : attempt.counters()) {
                if (!counted(counter, now)) {
                    status.setRollbackOnly();
                    return waiting(counter.key(), now);
                }
            }
            return Duration.ZERO;
        }));
    }

    /// Open is the epoch and not now: the clocks of two nodes differ.
    private boolean counted(Counter counter, Instant now) {
        return jdbc.sql("""
                        insert into sign_in_throttle as t (key, failures, last_at, open_at) values (:key, 1, :now, 'epoch')
                        on conflict (key) do update set
                            failures = case when t.last_at < :forgotten then 1 else t.failures + 1 end,
                            last_at = :now,
                            open_at = case
                                when t.last_at < :forgotten or t.failures + 1 < :free then 'epoch'
                                else :now::timestamptz + least(:longest, power(2, least(20, (t.failures + 1 - :free) / :step)))
                                     * interval '1 second'
                            end
                        where t.open_at <= :now
                        returning failures
                        """)
                .param("key", counter.key())
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(FORGOTTEN)))
                .param("free", counter.scale().free())
                .param("step", counter.scale().step())
                .param("longest", LONGEST.toSeconds())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private Duration waiting(String key, Instant now) {
        var open = jdbc.sql("select open_at from sign_in_throttle where key = :key")
                .param("key", key)
                .query(Timestamp.class)
                .single()
                .toInstant();
        var left = Duration.between(now, open);
        return left.isPositive() ? left : Duration.ofSeconds(1);
    }

    /// The password was right: failures before it are forgotten, and the address gets its attempt back.
    void succeeded(Attempt attempt) {
        if (attempt.subject().startsWith(AT_LINK)) {
            giveBack(attempt.subject());
            return;
        }
        jdbc.sql("delete from sign_in_throttle where key = :key")
                .param("key", attempt.subject())
                .update();
        giveBack("address:" + attempt.network());
    }

    private void giveBack(String key) {
        jdbc.sql("""
                        update sign_in_throttle set failures = greatest(0, failures - 1), open_at = 'epoch'
                        where key = :key
                        """).param("key", key).update();
    }

    void forgetOld() {
        jdbc.sql("delete from sign_in_throttle where last_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(FORGOTTEN)))
                .update();
    }
}
