package id.tanggap.desk;

import id.tanggap.web.PageAdvice;
import id.tanggap.web.live.LiveUpdates;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/// Configuration that all pages share.
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {

    /// Model attributes that the layout of every page needs.
    @PageAdvice
    static class Frame {

        private final boolean demo;
        private final LiveUpdates live;

        Frame(@Value("${tanggap.demo:false}") boolean demo, LiveUpdates live) {
            this.demo = demo;
            this.live = live;
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
            var cookie = WebUtils.getCookie(request, "theme");
            return cookie == null ? "auto" : cookie.getValue();
        }

        /// `off` for people who want no shortcuts without Ctrl (WCAG 2.1.4).
        @ModelAttribute("keys")
        String keys(HttpServletRequest request) {
            var cookie = WebUtils.getCookie(request, "keys");
            return cookie != null && cookie.getValue().equals("off") ? "off" : "on";
        }
    }
}
