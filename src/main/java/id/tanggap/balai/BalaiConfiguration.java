package id.tanggap.balai;

import id.tanggap.setting.LiveSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the directory when the program starts, and anew after each change.
@Configuration(proxyBeanMethods = false)
class BalaiConfiguration {

    @Bean
    BalaiDirectory balais(BalaiStore store, LiveSettings settings, Clock clock) {
        store.loadOrSeed(BalaiDirectory.shipped());
        return live(store, settings, clock);
    }

    /// The directory of one node.
    static BalaiDirectory live(BalaiStore store, LiveSettings settings, Clock clock) {
        var live = settings.live(store::snapshot, BalaiSettings.BALAI, BalaiSettings.AREA);
        var directory = new BalaiDirectory(live.get().balai(), live.get().areas(), clock);
        live.onChange(directory::become);
        return directory;
    }
}
