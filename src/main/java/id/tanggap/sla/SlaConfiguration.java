package id.tanggap.sla;

import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Provides the policy as a bean, and the kinds of its settings.
@Configuration(proxyBeanMethods = false)
class SlaConfiguration {

    @Bean
    SlaPolicy policy(SlaSettings settings) {
        return new SlaPolicy(settings::tables);
    }

    @Bean
    SettingKind slaRuleKind(SettingDocuments documents) {
        return documents.kind(SlaSettings.RULE, SlaSettingChecks::rule);
    }

    @Bean
    SettingKind holidayKind(SettingDocuments documents) {
        return documents.kind(SlaSettings.HOLIDAY, SlaSettingChecks::holiday);
    }

    @Bean
    SettingKind officeHoursKind(SettingDocuments documents) {
        return documents.kind(SlaSettings.HOURS, SlaSettingChecks::hours);
    }

    @Bean
    SettingKind officeDayKind(SettingDocuments documents) {
        return documents.kind(SlaSettings.DAY, SlaSettingChecks::day);
    }

    @Bean
    SettingKind slaWarningKind(SettingDocuments documents) {
        return documents.kind(SlaSettings.WARNING, SlaSettingChecks::warning);
    }

    @Bean
    SettingKind slaEscalationKind(SettingDocuments documents) {
        return documents.kind(SlaSettings.STEP, SlaSettingChecks::step);
    }
}
