package id.tanggap.taxonomy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the shipped taxonomy to the rest of the program; another one takes its place as a primary bean.
@Configuration(proxyBeanMethods = false)
class TaxonomyConfiguration {

    @Bean
    Taxonomy taxonomy() {
        return Taxonomy.shipped();
    }
}
