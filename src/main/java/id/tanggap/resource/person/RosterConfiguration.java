package id.tanggap.resource.person;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sets up what the rosters need.
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

    @Bean
    NikDigest nikDigest(JdbcClient jdbc, @Value("${tanggap.resource.nik-key:}") String key) {
        return NikDigest.of(key, jdbc);
    }
}
