package id.tanggap.desk;

import id.tanggap.platform.address.HostCookies;
import id.tanggap.web.PageAdvice;
import id.tanggap.web.live.LiveUpdates;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Configuration that all pages share.
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {

    /// Model attributes that the layout of every page needs.
    @PageAdvice
    static class Frame {

        private final boolean demo;
        private final LiveUpdates live;
        private final HostCookies cookies;

        Frame(@Value("${tanggap.demo:false}") boolean demo, LiveUpdates live, HostCookies cookies) {
            this.demo = demo;
            this.live = live;
            this.cookies = cookies;
        }

        /// Position in the change feed before the page is rendered. The page's event stream starts there, so that no
        /// change is lost in between.
        @ModelAttribute("heard")
        String heard() {
            return live.lastEventId();
        }

        @ModelAttribute("demo")
        boolean demo() {
            return demo;
        }

        @ModelAttribute("theme")
        String theme(HttpServletRequest request) {
            return cookies.value(request, "theme").orElse("auto");
        }

        /// `off` for people who want no shortcuts without Ctrl (WCAG 2.1.4).
        @ModelAttribute("keys")
        String keys(HttpServletRequest request) {
            return cookies.value(request, "keys").filter("off"::equals).orElse("on");
        }
    }
}
