package id.tanggap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Lets all houses of the tests that have a web server start on a [RememberingBeanFactory]; found by Spring Boot in
/// `META-INF/spring.factories`.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class QuickContexts implements ApplicationContextFactory {

    @Override
    public @Nullable ConfigurableApplicationContext create(@Nullable WebApplicationType type) {
        return type == WebApplicationType.SERVLET
                ? new AnnotationConfigServletWebServerApplicationContext(new RememberingBeanFactory())
                : null;
    }
}
