package id.tanggap.access.signin;

import id.tanggap.access.signin.AttemptCounters.Counter;
import id.tanggap.access.signin.AttemptCounters.Scale;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Slows guesses at what is asked for after the first password, over all nodes. Every subject is counted by itself.
public final class GuessLimit {

    private final AttemptCounters counters;

    public GuessLimit(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.counters = new AttemptCounters(jdbc, transaction, clock);
    }

    /// Counts an attempt, if it may be made now.
    ///
    /// @param subject what is guessed at, such as `code:17`
    /// @return zero if it may; else the time to wait, and nothing may be compared
    public Duration begin(String subject) {
        return counters.begin(new Counter(subject, Scale.ACCOUNT));
    }

    /// It was right: what was wrong before it is forgotten.
    public void succeeded(String subject) {
        counters.clear(subject);
    }
}
