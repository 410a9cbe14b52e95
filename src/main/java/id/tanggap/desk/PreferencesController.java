package id.tanggap.desk;

import id.tanggap.access.Account;
import id.tanggap.access.Accounts;
import id.tanggap.platform.address.HostCookies;
import id.tanggap.web.PageLocaleResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// A person's preferences: language, light or dark theme, and whether single-key shortcuts work.
@Controller
class PreferencesController {

    private static final Set<String> THEMES = Set.of("auto", "light", "dark");
    private static final long A_YEAR_SECONDS = 31_536_000;

    private final Accounts accounts;
    private final HostCookies cookies;

    PreferencesController(Accounts accounts, HostCookies cookies) {
        this.accounts = accounts;
        this.cookies = cookies;
    }

    /// The form; only what is sent changes.
    record Preferences(
            @Nullable String language,
            @Nullable String theme,
            @Nullable String keys) {}

    @PostMapping("/preferences")
    String keep(
            @ModelAttribute Preferences chosen,
            @Nullable Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (chosen.language() != null) {
            var locale = Locale.of(chosen.language().equals("en") ? "en" : "id");
            cookie(response, PageLocaleResolver.COOKIE, locale.getLanguage());
            if (who != null && who.getPrincipal() instanceof Account account) {
                Optional.ofNullable(account.viewer().userId()).ifPresent(id -> accounts.speak(id, locale));
            }
        }
        if (chosen.theme() != null && THEMES.contains(chosen.theme())) {
            cookie(response, "theme", chosen.theme());
        }
        if (chosen.keys() != null) {
            cookie(response, "keys", chosen.keys().equals("off") ? "off" : "on");
        }
        return "redirect:" + path(Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "/"));
    }

    private void cookie(HttpServletResponse response, String name, String value) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookies.cookie(name, value).maxAge(A_YEAR_SECONDS).build().toString());
    }

    /// Only the path, so that nobody is redirected to another site.
    private static String path(String address) {
        try {
            var uri = java.net.URI.create(address);
            var path = uri.getRawPath();
            var query = uri.getRawQuery();
            return path == null || !path.startsWith("/") || path.startsWith("//")
                    ? "/"
                    : path + (query == null ? "" : "?" + query);
        } catch (IllegalArgumentException wrong) {
            return "/";
        }
    }
}
