package id.tanggap.administration.category;

import id.tanggap.administration.SettingsPage;
import id.tanggap.administration.SettingsSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CategoryPagesConfiguration {

    @Bean
    SettingsPage categoriesPage() {
        return SettingsPage.of("categories", "/settings/categories", SettingsSection.TICKETS, 10);
    }

    @Bean
    SettingsPage fieldsPage() {
        return SettingsPage.of("fields", "/settings/fields", SettingsSection.TICKETS, 20);
    }

    @Bean
    SettingsPage outcomesPage() {
        return SettingsPage.of("outcomes", "/settings/outcomes", SettingsSection.TICKETS, 30);
    }

    @Bean
    SettingsPage tagsPage() {
        return SettingsPage.of("tags", "/settings/tags", SettingsSection.TICKETS, 40);
    }
}
