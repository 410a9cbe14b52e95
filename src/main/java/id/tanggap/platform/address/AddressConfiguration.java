package id.tanggap.platform.address;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class AddressConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AddressConfiguration.class);
    private static final int AFTER_FORWARDED_HEADERS = Ordered.HIGHEST_PRECEDENCE + 10;
    private static final int USUAL_PORT = 8080;

    /// @param given `tanggap.dispatch.address` is another name of it
    @Bean
    PublicAddress publicAddress(
            @Value("${tanggap.address:${tanggap.dispatch.address:}}") String given, Environment environment) {
        var address = new PublicAddress(given, () -> port(environment));
        if (!address.isGiven() && !environment.matchesProfiles("demo")) {
            LOG.warn(
                    "address=unset links={} advice=\"set TANGGAP_ADDRESS to the https:// address of this program\"",
                    address.uri());
        }
        return address;
    }

    private static int port(Environment environment) {
        return environment.getProperty(
                "local.server.port", Integer.class, environment.getProperty("server.port", Integer.class, USUAL_PORT));
    }

    @Bean
    FilterRegistrationBean<PublicAddressFilter> publicAddressFilter(PublicAddress address) {
        var registration = new FilterRegistrationBean<>(new PublicAddressFilter(address));
        registration.setOrder(AFTER_FORWARDED_HEADERS);
        return registration;
    }

    /// One switch for all cookies: that of the session.
    @Bean
    HostCookies hostCookies(@Value("${server.servlet.session.cookie.secure:true}") boolean secure) {
        return new HostCookies(secure);
    }

    @Bean
    DefaultCookieSerializerCustomizer sessionCookieNamed(
            HostCookies cookies, @Value("${server.servlet.session.cookie.name:tanggap}") String name) {
        return serializer -> serializer.setCookieName(cookies.name(name));
    }
}
