package id.tanggap.administration.deadline;

import id.tanggap.administration.SettingsPage;
import id.tanggap.administration.SettingsSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    SettingsPage hoursPage() {
        return SettingsPage.of("hours", "/settings/hours", SettingsSection.OFFICE, 30);
    }

    @Bean
    SettingsPage holidaysPage() {
        return SettingsPage.of("holidays", "/settings/holidays", SettingsSection.OFFICE, 40);
    }

    @Bean
    SettingsPage deadlinesPage() {
        return SettingsPage.of("deadlines", "/settings/deadlines", SettingsSection.TICKETS, 40);
    }

    @Bean
    SettingsPage escalationPage() {
        return SettingsPage.of("escalation", "/settings/escalation", SettingsSection.TICKETS, 50);
    }
}
