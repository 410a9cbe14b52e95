package id.tanggap.access.oidc;

import id.tanggap.access.AdditionalSignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// The way over the provider: authorization code with PKCE, state and nonce.
record OidcSignIn(
        ProviderRegistration provider, OidcAdmission admission, SingleSignOnAnswers answers, ProviderSignOut signOut)
        implements AdditionalSignIn {

    @Override
    public void addTo(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage("/sign-in")
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new KeepsNoTokens())
                        .authorizationEndpoint(way -> way.baseUri(SingleSignOn.PROVIDERS))
                        .redirectionEndpoint(way -> way.baseUri(ProviderRegistration.ANSWER))
                        .userInfoEndpoint(users -> users.oidcUserService(admitted()))
                        .successHandler(answers)
                        .failureHandler(answers)
                        .withObjectPostProcessor(new ExplainsAnUnreachableProvider()))
                .logout(out -> out.logoutSuccessHandler(signOut));
    }

    @Override
    public String formTarget() {
        return provider.origin();
    }

    private OAuth2UserService<OidcUserRequest, OidcUser> admitted() {
        var service = new OidcUserService();
        return request -> {
            var user = service.loadUser(request);
            return switch (admission.admit(ProvenIdentity.of(user))) {
                case Admission.Admitted admitted -> new AdmittedUser(user, admitted.account());
                case Admission.Refused refused -> throw new AdmissionRefusedException(refused);
            };
        };
    }

    /// The framework would answer 500 when the way to the provider cannot begin.
    private final class ExplainsAnUnreachableProvider
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(answers);
            return filter;
        }
    }

    /// We ask the provider who somebody is and nothing more: its tokens are forgotten at once.
    private static final class KeepsNoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as the framework declares it
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String id, Authentication who, HttpServletRequest request, HttpServletResponse response) {}
    }
}
