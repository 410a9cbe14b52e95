package id.tanggap.audit;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditLog auditLog(JdbcClient jdbc, Clock clock) {
        return new AuditLog(jdbc, clock);
    }

    @Bean
    ExportLog exportLog(AuditLog audit) {
        return new ExportLog(audit);
    }

    @Bean
    AuditReader auditReader(JdbcClient jdbc) {
        return new AuditReader(jdbc);
    }

    @Bean
    ExportReader exportReader(JdbcClient jdbc) {
        return new ExportReader(jdbc);
    }
}
