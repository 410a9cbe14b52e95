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
        private final Live live;

        Frame(@Value("${tanggap.demo:false}") boolean demo, Live live) {
            this.demo = demo;
            this.live = live;
        }

        /// How far the news have been told before the page is drawn: its stream begins there, so that nothing is lost
        /// between the two.
        @ModelAttribute("heard")
        String heard() {
            return live.told();
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
