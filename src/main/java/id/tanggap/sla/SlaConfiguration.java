package id.tanggap.sla;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the house its policy.
@Configuration(proxyBeanMethods = false)
class SlaConfiguration {

    @Bean
    Policy policy() {
        return Policy.shipped();
    }
}
