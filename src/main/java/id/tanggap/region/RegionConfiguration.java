package id.tanggap.region;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the house its gazetteer.
@Configuration(proxyBeanMethods = false)
class RegionConfiguration {

    @Bean
    Gazetteer gazetteer() {
        return Gazetteer.shipped();
    }
}
