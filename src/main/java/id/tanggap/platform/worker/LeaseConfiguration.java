package id.tanggap.platform.worker;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.jdbc.lock.DefaultLockRepository;

/// Leases in the table `int_lock`, held by nodes. A node that was killed gets its own leases back at once when it
/// restarts, because its id is derived from its name.
@Configuration(proxyBeanMethods = false)
class LeaseConfiguration {

    @Bean
    DefaultLockRepository lockRepository(DataSource dataSource, Node node) {
        var id = UUID.nameUUIDFromBytes(node.name().getBytes(StandardCharsets.UTF_8));
        var repository = new DefaultLockRepository(dataSource, id.toString());
        repository.setPrefix("int_");
        return repository;
    }
}
