package id.tanggap.sla;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Provides the policy as a bean.
@Configuration(proxyBeanMethods = false)
class SlaConfiguration {

    @Bean
    SlaPolicy policy() {
        return SlaPolicy.shipped();
    }
}
