package id.tanggap.resource.site;

import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.BalaiSettings;
import id.tanggap.setting.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes the balai as sites when the program starts, and after each change of a balai.
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    Sites sites(JdbcClient jdbc, BalaiDirectory balai, LiveSettings settings) {
        new BalaiSites(jdbc).write(balai);
        settings.live(() -> balai, BalaiSettings.BALAI).onChange(new BalaiSites(jdbc)::write);
        return new Sites(jdbc);
    }
}
