package id.tanggap.access.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Somebody whose password was right, and who still owes a second factor. It has no role and is no account: whatever
/// asks who is signed in finds nobody. Its name is that of the account, so that what ends the person's sessions ends
/// this one, too.
///
/// @param since when the password was right
public record HalfSignedIn(String username, Step step, Instant since) implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /// What is missing.
    public enum Step {
        /// The second factor that the person has.
        FACTOR("/sign-in/factor"),
        /// The person must have one and has none.
        ENROLMENT("/sign-in/enrolment");

        private final String page;

        Step(String page) {
            this.page = page;
        }

        public String page() {
            return page;
        }
    }

    /// The authority of somebody who may enrol and nothing else.
    public static final String MAY_ENROL = "SIGN_IN_ENROLMENT";

    private static final String OWES_FACTOR = "SIGN_IN_FACTOR";

    public static Optional<HalfSignedIn> of(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof HalfSignedIn half ? Optional.of(half) : Optional.empty();
    }

    public UsernamePasswordAuthenticationToken authentication() {
        var authority = new SimpleGrantedAuthority(step == Step.ENROLMENT ? MAY_ENROL : OWES_FACTOR);
        return UsernamePasswordAuthenticationToken.authenticated(this, null, List.of(authority));
    }

    /// Whether the password was right too long ago.
    public boolean isStale(Instant now) {
        return since.plus(LONGEST).isBefore(now);
    }

    @Override
    public String getName() {
        return username;
    }
}
