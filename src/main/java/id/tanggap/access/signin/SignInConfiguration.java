package id.tanggap.access.signin;

import id.tanggap.platform.address.HostCookies;
import id.tanggap.platform.signature.SigningKeys;
import id.tanggap.platform.worker.WorkerRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    SigningKeys signingKeys(JdbcClient jdbc) {
        return new SigningKeys(jdbc);
    }

    @Bean
    SignInLog signInLog(JdbcClient jdbc, Clock clock) {
        return new SignInLog(jdbc, clock);
    }

    @Bean
    OpenSessions openSessions(JdbcClient jdbc, Clock clock) {
        return new OpenSessions(jdbc, clock);
    }

    @Bean
    DeviceCookies deviceCookies(SigningKeys keys, HostCookies cookies) {
        return new DeviceCookies(keys, cookies);
    }

    @Bean
    AttemptCounters attemptCounters(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        return new AttemptCounters(jdbc, transaction, clock);
    }

    @Bean
    SignInThrottle signInThrottle(AttemptCounters counters, DeviceCookies devices) {
        return new SignInThrottle(counters, devices);
    }

    @Bean
    LinkThrottle linkThrottle(AttemptCounters counters) {
        return new LinkThrottle(counters);
    }

    @Bean
    SignInRecords signInRecords(AttemptCounters counters, SignInLog log, WorkerRegistry workers) {
        return new SignInRecords(counters, log, workers);
    }

    @Bean
    GuessLimit guessLimit(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        return new GuessLimit(jdbc, transaction, clock);
    }

    @Bean
    SignInCompletion signInCompletion(SignInAnswers answers, SignInLog log) {
        return new SignInCompletion(answers, log);
    }

    @Bean
    PasswordSignIn.Parts passwordSignInParts(SignInThrottle throttle, SignInLog log, SecondStep second) {
        return new PasswordSignIn.Parts(throttle, log, second);
    }

    /// A manager and not a provider: the framework warns of a provider beside the accounts.
    @Bean
    AuthenticationManager signInManager(
            UserDetailsService accounts, PasswordEncoder encoder, PasswordSignIn.Parts parts) {
        var passwords = new DaoAuthenticationProvider(accounts);
        passwords.setPasswordEncoder(encoder);
        return new ProviderManager(new PasswordSignIn(passwords, parts));
    }

    @Bean
    SignInAnswers signInAnswers(DeviceCookies devices) {
        return new SignInAnswers(devices);
    }

    @Bean
    SessionLifetime sessionLifetime(@Value("${tanggap.session.longest:12h}") Duration longest, Clock clock) {
        return new SessionLifetime(longest, clock);
    }

    /// A part of the chain of pages only, not a filter of everything.
    @Bean
    FilterRegistrationBean<SessionLifetime> sessionLifetimeOfPagesOnly(SessionLifetime filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
