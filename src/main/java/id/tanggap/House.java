package id.tanggap;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What every room shares: the one door for time.
@Configuration(proxyBeanMethods = false)
class House {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
