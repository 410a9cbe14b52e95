package id.tanggap.platform.secret;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    @Bean
    SecretStore secretStore(
            JdbcClient jdbc,
            Clock clock,
            @Value("${tanggap.secret-key:}") String key,
            @Value("${tanggap.secret-key-old:}") String old) {
        return new SecretStore(jdbc, new SecretKeyring(key, old), clock);
    }
}
