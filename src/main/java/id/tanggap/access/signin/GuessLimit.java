package id.tanggap.access.signin;

import id.tanggap.access.signin.SignInThrottle.Attempt;
import id.tanggap.platform.address.HostCookies;
import id.tanggap.platform.signature.SigningKeys;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Slows guesses at what is asked for after the first password, over all nodes, as `SignInThrottle` does: an attempt is
/// counted before anything is compared. Every subject is counted by itself.
public final class GuessLimit {

    private static final String NOWHERE = "";

    private final SignInThrottle throttle;

    public GuessLimit(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.throttle = new SignInThrottle(
                jdbc, transaction, clock, new DeviceCookies(new SigningKeys(jdbc), new HostCookies(true)));
    }

    /// Counts an attempt, if it may be made now.
    ///
    /// @param subject what is guessed at, such as `code:17`
    /// @return zero if it may; else the time to wait, and nothing may be compared
    public Duration begin(String subject) {
        return throttle.begin(new Attempt(subject, NOWHERE));
    }

    /// It was right: what was wrong before it is forgotten.
    public void succeeded(String subject) {
        throttle.succeeded(new Attempt(subject, NOWHERE));
    }
}
