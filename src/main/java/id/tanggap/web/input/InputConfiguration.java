package id.tanggap.web.input;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Bounds of everything that is written into addresses and forms. Hooks are left alone: their bodies are read, and
/// checked, by the channel whose signature they carry.
@Configuration(proxyBeanMethods = false)
class InputConfiguration implements WebMvcConfigurer {

    private static final int LAST_YEAR = 9999;

    /// What is answered to an upload that cannot be read does not read it again.
    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new UnstorableText()).excludePathPatterns("/hook/**");
    }

    /// Years with four digits: what a calendar shows and a database keeps.
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Instant.class, text -> {
            var instant = Instant.parse(text);
            checked(instant.atOffset(ZoneOffset.UTC).get(ChronoField.YEAR));
            return instant;
        });
        registry.addConverter(String.class, LocalDate.class, text -> {
            var date = LocalDate.parse(text);
            checked(date.getYear());
            return date;
        });
    }

    private static void checked(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("no year of a calendar: " + year);
        }
    }
}
