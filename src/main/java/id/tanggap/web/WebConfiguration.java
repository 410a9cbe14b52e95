package id.tanggap.web;

import id.tanggap.platform.address.HostCookies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/// The language of pages and of API responses.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    LocaleResolver localeResolver(HostCookies cookies) {
        return new PageLocaleResolver(cookies);
    }
}
