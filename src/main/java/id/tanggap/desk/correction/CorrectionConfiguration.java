package id.tanggap.desk.correction;

import id.tanggap.ticket.classification.CategoryFields;
import id.tanggap.ticket.classification.TicketFields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CorrectionConfiguration {

    @Bean
    FieldsForm fieldsForm(TicketFields fields, CategoryFields forms) {
        return new FieldsForm(fields, forms, false);
    }
}
