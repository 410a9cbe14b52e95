package id.tanggap.region.outline;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the areas to the rest of the program.
@Configuration(proxyBeanMethods = false)
class OutlineConfiguration {

    @Bean
    Areas areas() {
        return Areas.shipped();
    }
}
