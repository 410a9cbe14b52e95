package id.tanggap.access.reset;

import id.tanggap.access.Accounts;
import id.tanggap.access.signin.LinkThrottle;
import id.tanggap.access.signin.SignInLog;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ResetConfiguration {

    @Bean
    ResetLinks resetLinks(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Accounts accounts,
            Clock clock,
            @Value("${tanggap.reset.lifetime:24h}") Duration lifetime) {
        return new ResetLinks(jdbc, transaction, accounts, clock, lifetime);
    }

    @Bean
    PasswordReset passwordReset(
            ResetLinks links,
            Accounts accounts,
            SignInLog log,
            LinkThrottle throttle,
            TransactionTemplate transaction) {
        return new PasswordReset(links, accounts, log, throttle, transaction);
    }
}
