package id.tanggap.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Styles, scripts, icons and maps, each folder by its own address. Spring Boot's own way is one handler for every
/// address: then each link of a page is looked for in all jars, whenever the page is drawn, because it might be a file.
@Configuration(proxyBeanMethods = false)
class StaticResources implements WebMvcConfigurer {

    /// Their addresses have the hash of the content in them.
    private static final List<String> HASHED = List.of("css", "js", "icons", "map");

    /// The address has a hash, or the version of a library: what it names never changes.
    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        HASHED.forEach(folder -> folder(registry, "/" + folder + "/**", "/static/" + folder + "/")
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**")));
        folder(registry, "/webjars/**", "/META-INF/resources/webjars/");
        folder(registry, "/delivery/*.js", "/static/delivery/");
    }

    private static ResourceChainRegistration folder(ResourceHandlerRegistry registry, String address, String place) {
        return registry.addResourceHandler(address)
                .addResourceLocations("classpath:" + place)
                .setCacheControl(FOR_A_YEAR)
                .resourceChain(true);
    }
}
