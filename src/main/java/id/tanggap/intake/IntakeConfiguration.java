package id.tanggap.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// One reader of texts for each of the two channels that bring them.
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Reader smsReader(JsonMapper json) {
        return new TextReader(TextReport.SMS, json);
    }

    @Bean
    Reader whatsappReader(JsonMapper json) {
        return new TextReader(TextReport.WHATSAPP, json);
    }
}
