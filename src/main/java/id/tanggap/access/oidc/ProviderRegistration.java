package id.tanggap.access.oidc;

import id.tanggap.platform.address.PublicAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/// What the provider tells about itself, asked for at the first sign-in and not at the start: this program starts, and
/// passwords work, while the provider is away.
final class ProviderRegistration implements ClientRegistrationRepository {

    static final String ID = "oidc";
    static final String ANSWER = "/sign-in/oidc/answer";
    static final String UNREACHABLE = "provider_unreachable";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderRegistration.class);

    private final OidcSettings settings;
    private final PublicAddress address;
    private volatile @Nullable ClientRegistration known;

    ProviderRegistration(OidcSettings settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    /// @throws OAuth2AuthenticationException with the code `UNREACHABLE` while the provider does not answer
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        var found = known;
        if (found == null) {
            found = discovered();
            known = found;
        }
        return found;
    }

    /// Scheme, host and port of the provider.
    String origin() {
        return settings.origin();
    }

    /// Where people sign out at the provider, if it offers that and has been asked before.
    Optional<String> signOutAddress() {
        return Optional.ofNullable(known)
                .map(found -> found.getProviderDetails().getConfigurationMetadata())
                .flatMap(told -> Optional.ofNullable(told.get("end_session_endpoint")))
                .map(Object::toString);
    }

    private ClientRegistration discovered() {
        try {
            return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .clientName(settings.name())
                    .scope(settings.scope())
                    .userNameAttributeName("sub")
                    .redirectUri(address.link(ANSWER))
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
        } catch (RuntimeException away) {
            LOG.warn("single-sign-on=unreachable issuer={} problem={}", settings.issuer(), away.toString());
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(UNREACHABLE), "The sign-in provider does not answer", away);
        }
    }
}
