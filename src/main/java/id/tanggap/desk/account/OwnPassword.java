package id.tanggap.desk.account;

import id.tanggap.access.Accounts;
import id.tanggap.access.signin.GuessLimit;
import id.tanggap.access.signin.SignInLog;
import id.tanggap.access.signin.SignInLog.Method;
import id.tanggap.access.signin.SignInLog.Outcome;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Asks somebody who is signed in for the password again, before something that whoever finds an open session must not
/// do. Guesses are slowed and written down like those at the sign-in.
@Component
public class OwnPassword {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final GuessLimit limit;
    private final SignInLog log;

    OwnPassword(Accounts accounts, PasswordEncoder encoder, GuessLimit limit, SignInLog log) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.limit = limit;
        this.log = log;
    }

    /// What came of it.
    public enum Answer {
        RIGHT,
        WRONG,
        /// Not looked at, because too many were wrong before.
        SLOWED
    }

    /// @param address it came from
    public Answer compare(String username, String given, String address) {
        var account = accounts.loadUserByUsername(username);
        var subject = "password:" + Objects.requireNonNull(account.viewer().userId());
        if (!limit.begin(subject).isZero()) {
            log.add(username, address, Outcome.SLOWED, Method.PASSWORD);
            return Answer.SLOWED;
        }
        if (!encoder.matches(given, account.passwordHash())) {
            log.add(username, address, Outcome.FAILURE, Method.PASSWORD);
            return Answer.WRONG;
        }
        limit.succeeded(subject);
        return Answer.RIGHT;
    }
}
