package id.tanggap.ticket.classification;

import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClassificationConfiguration {

    @Bean
    SettingKind tagKind(SettingDocuments documents) {
        return documents.kind(TagSetting.KIND, new TagSettingCheck(documents)::of);
    }
}
