package id.tanggap.administration.program;

import id.tanggap.administration.SettingsPage;
import id.tanggap.administration.SettingsSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgramConfiguration {

    @Bean
    SettingsPage programsPage() {
        return SettingsPage.of("programs", "/settings/programs", SettingsSection.CHANNELS, 50);
    }
}
