package id.tanggap.access.signin;

import id.tanggap.access.signin.AttemptCounters.Counter;
import id.tanggap.access.signin.AttemptCounters.Scale;
import java.time.Duration;

/// Slows an address that opens links with secrets that do not fit. The secrets are too long to be guessed; this spares
/// the database.
public final class LinkThrottle {

    private final AttemptCounters counters;

    LinkThrottle(AttemptCounters counters) {
        this.counters = counters;
    }

    /// Counts an attempt as failed, if it may be made now.
    ///
    /// @return zero if it may; else the time to wait
    public Duration begin(String address) {
        return counters.begin(new Counter(key(address), Scale.LINK));
    }

    /// The link was good: the attempt does not count.
    public void succeeded(String address) {
        counters.giveBack(key(address));
    }

    private static String key(String address) {
        return "link:" + new SignInOrigin(address, "").network();
    }
}
