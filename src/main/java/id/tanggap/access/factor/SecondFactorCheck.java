package id.tanggap.access.factor;

import id.tanggap.access.signin.GuessLimit;
import id.tanggap.access.signin.SignInLog;
import id.tanggap.access.signin.SignInLog.Method;
import id.tanggap.access.signin.SignInLog.Outcome;
import java.time.Duration;
import java.util.regex.Pattern;

/// Compares the code that somebody gives after the right password. An attempt is counted before its code is compared,
/// over all nodes: guesses at the same time are no more than guesses one after another.
public final class SecondFactorCheck {

    private static final Pattern OF_APP = Pattern.compile("\\d{3}\\s?\\d{3}");

    private final SecondFactors factors;
    private final GuessLimit limit;
    private final SignInLog log;

    public SecondFactorCheck(SecondFactors factors, GuessLimit limit, SignInLog log) {
        this.factors = factors;
        this.limit = limit;
        this.log = log;
    }

    /// Whose code it is.
    ///
    /// @param address it came from
    public record Giver(long userId, String username, String address) {}

    /// What came of it.
    public sealed interface Result {}

    public record Right(Method method) implements Result {}

    public record Wrong() implements Result {}

    /// The code was not looked at.
    public record Slowed(Duration remaining) implements Result {}

    /// @param code six digits of an app, or a recovery code
    public Result check(Giver giver, String code) {
        var method = OF_APP.matcher(code.strip()).matches() ? Method.TOTP : Method.RECOVERY;
        // a guesser at six digits does not close the way of paper
        var subject = method.code() + ":" + giver.userId();
        var wait = limit.begin(subject);
        if (!wait.isZero()) {
            log.add(giver.username(), giver.address(), Outcome.SLOWED, method);
            return new Slowed(wait);
        }
        if (!isRight(giver.userId(), code, method)) {
            log.add(giver.username(), giver.address(), Outcome.FAILURE, method);
            return new Wrong();
        }
        limit.succeeded(subject);
        return new Right(method);
    }

    private boolean isRight(long userId, String code, Method method) {
        return method == Method.TOTP
                ? factors.acceptApp(userId, code.replaceAll("\\s", ""))
                : factors.acceptRecovery(userId, code);
    }
}
