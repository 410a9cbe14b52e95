package id.tanggap.access.signin;

import id.tanggap.access.signin.SignInLog.Outcome;
import id.tanggap.access.signin.SignInThrottle.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/// Compares a password, unless too many were wrong before; writes down what came of it.
final class PasswordSignIn implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final SignInLog log;

    PasswordSignIn(AuthenticationProvider passwords, SignInThrottle throttle, SignInLog log) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.log = log;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication given) {
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

    private @Nullable Authentication compared(Authentication given, Attempt attempt, String address) {
        try {
            var person = passwords.authenticate(given);
            throttle.succeeded(attempt);
            log.add(given.getName(), address, Outcome.SUCCESS);
            return person;
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
