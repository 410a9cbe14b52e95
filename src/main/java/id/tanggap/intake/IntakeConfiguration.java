package id.tanggap.intake;

import id.tanggap.intake.report.InboundReader;
import id.tanggap.intake.report.TextReader;
import id.tanggap.intake.report.TextReport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// One reader of texts for each of the two text channels.
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    InboundReader smsReader(JsonMapper json) {
        return new TextReader(TextReport.SMS, json);
    }

    @Bean
    InboundReader whatsappReader(JsonMapper json) {
        return new TextReader(TextReport.WHATSAPP, json);
    }
}
