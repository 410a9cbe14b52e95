package id.tanggap.access.signin;

import java.time.Duration;

/// Slows an address that opens links with secrets that do not fit, by the counters of sign-in. The secrets are too long
/// to be guessed; this spares the database.
public final class LinkThrottle {

    private final SignInThrottle throttle;

    LinkThrottle(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    /// Counts an attempt as failed, if it may be made now.
    ///
    /// @return zero if it may; else the time to wait
    public Duration begin(String address) {
        return throttle.begin(attempt(address));
    }

    /// The link was good: the attempt does not count.
    public void succeeded(String address) {
        throttle.succeeded(attempt(address));
    }

    private static SignInThrottle.Attempt attempt(String address) {
        return SignInThrottle.Attempt.atLink(new SignInOrigin(address, "").network());
    }
}
