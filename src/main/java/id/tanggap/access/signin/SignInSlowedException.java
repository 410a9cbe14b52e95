package id.tanggap.access.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// Too many attempts failed: the next one has to wait. The password was not looked at.
final class SignInSlowedException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    SignInSlowedException(Duration wait) {
        super("Too many failed attempts: wait " + wait.toSeconds() + " s");
        this.wait = wait;
    }

    Duration remaining() {
        return wait;
    }
}
