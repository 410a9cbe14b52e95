package id.tanggap.administration.history;

import id.tanggap.administration.SettingsPage;
import id.tanggap.administration.SettingsSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    SettingsPage historyPage() {
        return SettingsPage.of("history", "/settings/history", SettingsSection.RECORD, 10);
    }
}
