package id.tanggap.region;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the shipped gazetteer to the rest of the program; another one takes its place as a primary bean.
@Configuration(proxyBeanMethods = false)
class RegionConfiguration {

    @Bean
    Gazetteer gazetteer() {
        return Gazetteer.shipped();
    }

    @Bean
    PlaceFinder placeFinder() {
        return PlaceFinder.shipped();
    }
}
