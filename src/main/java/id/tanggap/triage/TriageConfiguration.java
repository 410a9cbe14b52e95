package id.tanggap.triage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the shipped triage to the rest of the program; another one takes its place as a primary bean.
@Configuration(proxyBeanMethods = false)
class TriageConfiguration {

    @Bean
    Triage triage() {
        return ShippedTriage.shipped();
    }
}
