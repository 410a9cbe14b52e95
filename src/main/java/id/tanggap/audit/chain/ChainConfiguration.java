package id.tanggap.audit.chain;

import id.tanggap.platform.worker.Leases;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    @Bean
    AuditSealer auditSealer(JdbcClient jdbc, TransactionTemplate transaction) {
        return new AuditSealer(jdbc, transaction);
    }

    @Bean
    DailyRoots dailyRoots(JdbcClient jdbc, Clock clock, @Value("${tanggap.audit.root-file:}") String file) {
        return new DailyRoots(
                jdbc,
                clock,
                Optional.of(file).map(String::strip).filter(it -> !it.isEmpty()).map(Path::of));
    }

    @Bean
    AuditKeeper auditKeeper(AuditSealer sealer, DailyRoots roots, Leases leases) {
        return new AuditKeeper(sealer, roots, leases);
    }
}
