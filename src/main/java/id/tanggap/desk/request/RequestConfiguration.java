package id.tanggap.desk.request;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Registers the argument resolvers for `TicketRequest` and `DeskRequest`.
@Configuration(proxyBeanMethods = false)
class RequestConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new TicketRequestResolver());
        resolvers.add(new DeskRequestResolver());
    }
}
