package id.tanggap.access.signin;

import id.tanggap.access.signin.SignInLog.Outcome;
import id.tanggap.access.signin.SignInThrottle.Attempt;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/// Compares a password, unless too many were wrong before; writes down what came of it. Who needs a second factor is
/// only half signed in then.
final class PasswordSignIn implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final SignInLog log;
    private final SecondStep second;

    /// What stands around every password.
    record Parts(SignInThrottle throttle, SignInLog log, SecondStep second) {}

    PasswordSignIn(AuthenticationProvider passwords, Parts parts) {
        this.passwords = passwords;
        this.throttle = parts.throttle();
        this.log = parts.log();
        this.second = parts.second();
    }

    @Override
    public Authentication authenticate(Authentication given) {
        if (!(given.getDetails() instanceof SignInOrigin origin)) {
            throw new IllegalArgumentException("A sign-in without an origin cannot be slowed: it is refused");
        }
        var account = given.getName();
        var attempt = throttle.attempt(account, origin);
        var wait = throttle.begin(attempt);
        if (!wait.isZero()) {
            log.add(account, origin.address(), Outcome.SLOWED);
            throw new SignInSlowedException(wait);
        }
        return compared(given, attempt, origin.address());
    }

    private Authentication compared(Authentication given, Attempt attempt, String address) {
        try {
            var person = Objects.requireNonNull(passwords.authenticate(given), "no other provider is asked");
            throttle.succeeded(attempt);
            var step = second.after(person);
            log.add(given.getName(), address, step.isPresent() ? Outcome.HALF : Outcome.SUCCESS);
            return step.<Authentication>map(HalfSignedIn::authentication).orElse(person);
        } catch (AuthenticationException wrong) {
            log.add(given.getName(), address, Outcome.FAILURE);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
