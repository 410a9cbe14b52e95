package id.tanggap.desk.request;

import id.tanggap.web.request.ViewerRequestResolver;
import id.tanggap.web.wording.Wording;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Registers the argument resolvers for `TicketRequest` and `ViewerRequest`.
@Configuration(proxyBeanMethods = false)
class RequestConfiguration implements WebMvcConfigurer {

    private final Wording wording;

    RequestConfiguration(Wording wording) {
        this.wording = wording;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        var requests = new ViewerRequestResolver(wording);
        resolvers.add(new TicketRequestResolver(requests));
        resolvers.add(requests);
    }
}
