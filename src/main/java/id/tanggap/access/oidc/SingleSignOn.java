package id.tanggap.access.oidc;

import java.io.Serializable;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/// Whether there is a sign-in provider, and what one knows of somebody who came by it.
public final class SingleSignOn {

    /// Where the button of the sign-in page leads.
    public static final String START = "/sign-in/" + ProviderRegistration.ID;

    private final Optional<String> name;

    SingleSignOn(Optional<String> name) {
        this.name = name;
    }

    /// Name of the provider, for the button; empty without one.
    public Optional<String> name() {
        return name;
    }

    /// What is kept of a sign-in beside the account.
    ///
    /// @param idToken the provider's word, to sign out there
    record Details(String idToken, boolean secondFactor) implements Serializable {

        private static final long serialVersionUID = 1;
    }

    /// Whether this sign-in stands for both factors: it came by the provider, and the provider asked for a second one.
    /// Of a sign-in by password it says false.
    public static boolean satisfiesSecondFactor(Authentication who) {
        return who.getDetails() instanceof Details details && details.secondFactor();
    }
}
