package id.tanggap.access.oidc;

import java.io.Serializable;
import java.util.Optional;

/// Whether there is a sign-in provider, and what one knows of somebody who came by it.
public final class SingleSignOn {

    /// Below it there is nothing but providers: the framework takes every last part of an address there for the id of
    /// one.
    static final String PROVIDERS = "/sign-in/provider";

    /// Where the button of the sign-in page leads.
    public static final String START = PROVIDERS + "/" + ProviderRegistration.ID;

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
    record Details(String idToken) implements Serializable {

        private static final long serialVersionUID = 1;
    }
}
