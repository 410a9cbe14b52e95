package id.tanggap.region.outline;

import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.worker.WorkerRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Offers the areas to the rest of the program.
@Configuration(proxyBeanMethods = false)
class OutlineConfiguration {

    @Bean
    OutlineStore outlineStore(JdbcClient jdbc) {
        return new OutlineStore(jdbc);
    }

    @Bean
    Areas areas(OutlineStore outlines, PgNotifier notifier, WorkerRegistry workers) {
        return new CurrentAreas(outlines, notifier, workers);
    }
}
