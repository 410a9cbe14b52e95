package id.tanggap.balai;

import id.tanggap.setting.LiveSettings;
import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingKind;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the directory when the program starts, and anew after each change.
@Configuration(proxyBeanMethods = false)
class BalaiConfiguration {

    @Bean
    BalaiDirectory balais(BalaiStore store, SettingDocuments documents, LiveSettings settings, Clock clock) {
        store.loadOrSeed(BalaiDirectory.shipped());
        return live(store, documents, settings, clock);
    }

    @Bean
    SettingKind categoryProgrammes(SettingDocuments documents) {
        return documents.kind(CategoryProgramme.KIND, CategoryProgramme::check);
    }

    /// The directory of one node.
    static BalaiDirectory live(BalaiStore store, SettingDocuments documents, LiveSettings settings, Clock clock) {
        var live = settings.live(
                () -> store.snapshot(
                        ProgrammeCategories.with(documents.all(CategoryProgramme.KIND, CategoryProgramme.class))),
                BalaiSettings.BALAI,
                BalaiSettings.AREA,
                CategoryProgramme.KIND);
        var directory = new BalaiDirectory(live.get(), clock);
        live.onChange(directory::become);
        return directory;
    }
}
