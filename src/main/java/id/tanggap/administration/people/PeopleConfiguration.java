package id.tanggap.administration.people;

import id.tanggap.administration.SettingsPage;
import id.tanggap.administration.SettingsSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    SettingsPage peoplePage() {
        return SettingsPage.of("people", "/settings/people", SettingsSection.PEOPLE, 10);
    }

    @Bean
    SettingsPage teamsPage() {
        return SettingsPage.of("teams", "/settings/teams", SettingsSection.PEOPLE, 20);
    }

    @Bean
    SettingsPage listsPage() {
        return SettingsPage.of("lists", "/settings/lists", SettingsSection.PEOPLE, 30);
    }

    @Bean
    SettingsPage rolesPage() {
        return new SettingsPage("roles", "/settings/roles", SettingsSection.PEOPLE, 40, true);
    }
}
