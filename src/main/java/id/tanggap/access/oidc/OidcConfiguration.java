package id.tanggap.access.oidc;

import id.tanggap.access.Accounts;
import id.tanggap.access.signin.SecondStep;
import id.tanggap.access.signin.SignInAnswers;
import id.tanggap.access.signin.SignInLog;
import id.tanggap.platform.address.PublicAddress;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {

    @Bean
    SingleSignOn singleSignOn(OidcSettings settings) {
        return new SingleSignOn(settings.isUsed() ? Optional.of(settings.name()) : Optional.empty());
    }

    /// Only with a provider.
    @Configuration(proxyBeanMethods = false)
    @OnlyWithProvider
    static class WithProvider {

        @Bean
        OidcLinks oidcLinks(JdbcClient jdbc, Accounts accounts, Clock clock) {
            return new OidcLinks(jdbc, accounts, clock);
        }

        @Bean
        ProviderRegistration oidcProvider(OidcSettings settings, PublicAddress address) {
            return new ProviderRegistration(settings, address);
        }

        @Bean
        ProviderSignOut oidcSignOut(ProviderRegistration provider, OidcSettings settings, PublicAddress address) {
            return new ProviderSignOut(provider, settings.clientId(), address);
        }

        @Bean
        SingleSignOnAnswers singleSignOnAnswers(
                OidcSettings settings, SecondStep second, SignInAnswers answers, SignInLog log) {
            return new SingleSignOnAnswers(new OidcSecondFactor(settings.secondFactor()), second, answers, log);
        }

        @Bean
        OidcSignIn oidcSignIn(
                ProviderRegistration provider,
                OidcAdmission admission,
                SingleSignOnAnswers answers,
                ProviderSignOut signOut) {
            return new OidcSignIn(provider, admission, answers, signOut);
        }
    }
}
