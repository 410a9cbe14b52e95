package id.tanggap.desk.deed;

import id.tanggap.desk.DeskRequestResolver;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Registers the argument resolvers for `Asked` and `DeskRequest`.
@Configuration(proxyBeanMethods = false)
class DeedConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AskedResolver());
        resolvers.add(new DeskRequestResolver());
    }
}
