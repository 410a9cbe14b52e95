package id.tanggap.channel.email;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.jdbc.lock.DefaultLockRepository;

/// Leases on mailboxes, held by nodes. A node that was killed gets its own leases back at once when it returns.
@Configuration(proxyBeanMethods = false)
class LeaseConfiguration {

    @Bean
    DefaultLockRepository leases(
            DataSource dataSource, @Value("${tanggap.node:}") String node, @Value("${server.port:8080}") String port) {
        var name = node.isBlank() ? host() + ":" + port : node;
        var repository = new DefaultLockRepository(
                dataSource,
                java.util
                        .UUID
                        .nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString());
        repository.setPrefix("int_");
        return repository;
    }

    private static String host() {
        try {
            return java.net.InetAddress.getLocalHost().getHostName();
        } catch (java.net.UnknownHostException nameless) {
            return "node";
        }
    }
}
