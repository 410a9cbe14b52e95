package id.tanggap;

import id.tanggap.audit.AuditLog;
import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.worker.WorkerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Workers and notifications for tests that start only a few rooms. No configuration by annotation: houses that look
/// through this package must not find it.
public class TestWorkers {

    public static WorkerRegistry registry() {
        return new WorkerRegistry(new SimpleMeterRegistry(), Clock.systemUTC());
    }

    /// Tells nobody anything: its workers are not started.
    public static PgNotifier notifier(DataSource database) {
        return new PgNotifier(JdbcClient.create(database), database, registry());
    }

    @Bean
    MeterRegistry meterRegistry() {
        return new SimpleMeterRegistry();
    }

    @Bean
    WorkerRegistry workerRegistry(MeterRegistry metrics, Clock clock) {
        return new WorkerRegistry(metrics, clock);
    }

    @Bean
    AuditLog auditLog(JdbcClient jdbc, Clock clock) {
        return new AuditLog(jdbc, clock);
    }

    @Bean
    PgNotifier notifier(JdbcClient jdbc, DataSource dataSource, WorkerRegistry workers) {
        return new PgNotifier(jdbc, dataSource, workers);
    }
}
