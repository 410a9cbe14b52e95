package id.tanggap.administration.office;

import id.tanggap.administration.SettingsPage;
import id.tanggap.administration.SettingsSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {

    static final String BALAI = "balai";
    static final String AREAS = "areas";

    @Bean
    SettingsPage balaiPage() {
        return SettingsPage.of(BALAI, "/settings/balai", SettingsSection.OFFICE, 10);
    }

    @Bean
    SettingsPage areasPage() {
        return SettingsPage.of(AREAS, "/settings/areas", SettingsSection.OFFICE, 20);
    }
}
