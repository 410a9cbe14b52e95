package id.tanggap.resource.site;

import id.tanggap.balai.BalaiDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes the balai as sites once, when the program starts.
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    Sites sites(JdbcClient jdbc, BalaiDirectory balai) {
        new BalaiSites(jdbc).write(balai);
        return new Sites(jdbc);
    }
}
