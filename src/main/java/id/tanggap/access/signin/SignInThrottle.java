package id.tanggap.access.signin;

import id.tanggap.access.signin.AttemptCounters.Counter;
import id.tanggap.access.signin.AttemptCounters.Scale;
import java.time.Duration;

/// Slows those who guess passwords, per account and per address. A browser that signed in to the account before is
/// counted by itself, and is not slowed by others behind its address.
final class SignInThrottle {

    private static final String DEVICE = "device:";
    private static final String ACCOUNTS = "account:";
    private static final String ADDRESSES = "address:";

    private final AttemptCounters counters;
    private final DeviceCookies devices;

    SignInThrottle(AttemptCounters counters, DeviceCookies devices) {
        this.counters = counters;
        this.devices = devices;
    }

    Attempt attempt(String account, SignInOrigin origin) {
        return new Attempt(
                devices.nonce(account, origin.device())
                        .map(nonce -> DEVICE + nonce)
                        .orElse(ACCOUNTS + DeviceCookies.normal(account)),
                origin.network());
    }

    /// @param subject `account:NAME`, or `device:NONCE` for a browser that is known
    /// @param network it comes from
    record Attempt(String subject, String network) {

        private Counter[] counters() {
            var own = new Counter(subject, Scale.ACCOUNT);
            return subject.startsWith(ACCOUNTS)
                    ? new Counter[] {own, new Counter(ADDRESSES + network, Scale.ADDRESS)}
                    : new Counter[] {own};
        }
    }

    /// Counts an attempt, if it may be made now.
    ///
    /// @return zero if it may; else the time to wait, and nothing was counted
    Duration begin(Attempt attempt) {
        return counters.begin(attempt.counters());
    }

    /// The password was right: failures before it are forgotten, and the address gets its attempt back.
    void succeeded(Attempt attempt) {
        counters.clear(attempt.subject());
        counters.giveBack(ADDRESSES + attempt.network());
    }
}
