package id.tanggap.access.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts attempts in the database, over all nodes: an attempt counts as failed before anything is compared, and stops
/// counting when it was right. So guesses at the same time are no more than guesses one after another.
///
/// After `free` failures in a row the next attempt waits one second, and the wait doubles with every `step` failures
/// more, up to a quarter of an hour: at most about 100 guesses a day at one account (NIST SP 800-63B, section 5.2.2,
/// allows 100 in a row).
final class AttemptCounters {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AttemptCounters(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// How soon attempts are slowed: failures in a row that cost nothing, and failures that double the wait.
    enum Scale {
        /// An account, or a code of one.
        ACCOUNT(5, 1),
        /// A whole office signs in from one address.
        ADDRESS(60, 12),
        /// Links that are opened with a secret in them.
        LINK(20, 4);

        private final int free;
        private final int step;

        Scale(int free, int step) {
            this.free = free;
            this.step = step;
        }
    }

    record Counter(String key, Scale scale) {}

    /// Counts an attempt, if it may be made now.
    ///
    /// @param counters in an order that is always the same: no deadlock
    /// @return zero if it may; else the time to wait, and nothing was counted
    Duration begin(Counter... counters) {
        var now = clock.instant();
        return Objects.requireNonNull(transaction.execute(status -> {
            for (var counter : List.of(counters)) {
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
                .param("free", counter.scale().free)
                .param("step", counter.scale().step)
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

    /// It was right: failures before it are forgotten.
    void clear(String key) {
        jdbc.sql("delete from sign_in_throttle where key = :key")
                .param("key", key)
                .update();
    }

    /// It was right: this attempt does not count, those before it do.
    void giveBack(String key) {
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
