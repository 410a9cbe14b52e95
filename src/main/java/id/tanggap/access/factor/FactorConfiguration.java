package id.tanggap.access.factor;

import id.tanggap.access.Accounts;
import id.tanggap.access.signin.GuessLimit;
import id.tanggap.access.signin.SignInLog;
import id.tanggap.audit.AuditLog;
import id.tanggap.platform.address.PublicAddress;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class FactorConfiguration {

    private final JdbcClient jdbc;
    private final Clock clock;

    FactorConfiguration(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    FactorLog factorLog(AuditLog audit) {
        return new FactorLog(jdbc, clock, audit);
    }

    @Bean
    SecondFactorRule secondFactorRule(
            @Value("${tanggap.second-factor.required:true}") boolean required, Environment environment) {
        return SecondFactorRule.of(required, environment.matchesProfiles("demo"));
    }

    @Bean
    SecondFactors secondFactors(FactorLog log, SecondFactorRule rule) {
        return new SecondFactors(jdbc, clock, log, rule);
    }

    @Bean
    SecondFactorCheck secondFactorCheck(SecondFactors factors, GuessLimit limit, SignInLog log) {
        return new SecondFactorCheck(factors, limit, log);
    }

    @Bean
    Passkeys passkeys(JdbcOperations jdbc, SecondFactors factors, FactorLog log, PasskeySite site) {
        return new Passkeys(JdbcClient.create(jdbc), new PasskeyCeremonies(jdbc, site), factors, log);
    }

    @Bean
    PasskeySite passkeySite(PublicAddress address) {
        return new PasskeySite(address);
    }

    @Bean
    FactorRemovals factorRemovals(SecondFactors factors, Accounts accounts, FactorLog log) {
        return new FactorRemovals(jdbc, clock, factors, accounts, log);
    }

    @Bean
    FactorPeople factorPeople(SecondFactorRule rule) {
        return new FactorPeople(jdbc, clock, rule);
    }
}
