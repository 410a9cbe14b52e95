package id.tanggap.channel.email;

import id.tanggap.database.Node;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.jdbc.lock.DefaultLockRepository;

/// Leases on mailboxes, held by nodes. A node that was killed gets its own leases back at once when it returns.
@Configuration(proxyBeanMethods = false)
class LeaseConfiguration {

    @Bean
    DefaultLockRepository leases(DataSource dataSource, Node node) {
        var id = UUID.nameUUIDFromBytes(node.name().getBytes(StandardCharsets.UTF_8));
        var repository = new DefaultLockRepository(dataSource, id.toString());
        repository.setPrefix("int_");
        return repository;
    }
}
