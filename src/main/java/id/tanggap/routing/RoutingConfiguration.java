package id.tanggap.routing;

import id.tanggap.balai.BalaiDirectory;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.outline.Areas;
import id.tanggap.taxonomy.Taxonomy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Provides the router.
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    Router router(BalaiDirectory balais, Gazetteer gazetteer, Areas areas, BalaiLoads loads) {
        return new Router(balais, gazetteer, Taxonomy.shipped(), areas, loads);
    }
}
