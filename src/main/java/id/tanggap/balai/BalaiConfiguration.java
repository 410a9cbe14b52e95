package id.tanggap.balai;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the directory once, when the program starts.
@Configuration(proxyBeanMethods = false)
class BalaiConfiguration {

    @Bean
    BalaiDirectory balais(BalaiStore store) {
        return store.loadOrSeed(BalaiDirectory.shipped());
    }
}
