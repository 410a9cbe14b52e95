package id.tanggap.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// What all pages share.
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    /// What every page's frame needs to know.
    @ControllerAdvice(basePackageClasses = DeskConfiguration.class)
    static class Frame {

        private final boolean demo;

        Frame(@Value("${tanggap.demo:false}") boolean demo) {
            this.demo = demo;
        }

        @ModelAttribute("demo")
        boolean demo() {
            return demo;
        }

        @ModelAttribute("theme")
        String theme(HttpServletRequest request) {
            var cookie = WebUtils.getCookie(request, "theme");
            return cookie == null ? "auto" : cookie.getValue();
        }

        /// `off` for those who do not want keys to act without Ctrl (WCAG 2.1.4).
        @ModelAttribute("keys")
        String keys(HttpServletRequest request) {
            var cookie = WebUtils.getCookie(request, "keys");
            return cookie != null && cookie.getValue().equals("off") ? "off" : "on";
        }
    }
}
