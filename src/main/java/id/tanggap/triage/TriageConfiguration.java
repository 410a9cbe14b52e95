package id.tanggap.triage;

import id.tanggap.region.Gazetteer;
import id.tanggap.taxonomy.Taxonomy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the triage to the rest of the program; another one takes its place as a primary bean.
@Configuration(proxyBeanMethods = false)
class TriageConfiguration {

    @Bean
    Triage triage(Taxonomy taxonomy, Gazetteer gazetteer) {
        return new LiveTriage(taxonomy, gazetteer);
    }

    @Bean
    EmergencyWords emergencyWords(Taxonomy taxonomy) {
        return EmergencyWords.of(taxonomy);
    }
}
