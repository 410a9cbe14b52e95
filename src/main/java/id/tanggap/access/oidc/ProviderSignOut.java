package id.tanggap.access.oidc;

import id.tanggap.platform.address.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/// After our own session has ended: who came by the provider is signed out there too, if it offers that (OpenID Connect
/// RP-Initiated Logout 1.0), and comes back to the sign-in page.
final class ProviderSignOut implements LogoutSuccessHandler {

    private static final String BYE = "/sign-in?bye";

    private final ProviderRegistration provider;
    private final String clientId;
    private final PublicAddress address;

    ProviderSignOut(ProviderRegistration provider, String clientId, PublicAddress address) {
        this.provider = provider;
        this.clientId = clientId;
        this.address = address;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
            throws IOException {
        var there = Optional.ofNullable(person)
                .map(Authentication::getDetails)
                .filter(SingleSignOn.Details.class::isInstance)
                .map(SingleSignOn.Details.class::cast)
                .flatMap(details -> provider.signOutAddress().map(at -> address(at, details)));
        response.sendRedirect(there.orElse(request.getContextPath() + BYE));
    }

    private String address(String at, SingleSignOn.Details details) {
        return UriComponentsBuilder.fromUriString(at)
                .queryParam("id_token_hint", "{token}")
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode(StandardCharsets.UTF_8)
                .buildAndExpand(details.idToken(), clientId, address.link(BYE))
                .toUriString();
    }
}
