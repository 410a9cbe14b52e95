package id.tanggap.web;

import id.tanggap.access.Account;
import id.tanggap.platform.address.HostCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/// The language of a page or an API response: the person's cookie, then their account, then (for the API)
/// Accept-Language; Indonesian otherwise.
public final class PageLocaleResolver extends AcceptHeaderLocaleResolver {

    public static final String COOKIE = "language";
    private static final Locale INDONESIAN = Locale.of("id");

    private final HostCookies cookies;

    public PageLocaleResolver(HostCookies cookies) {
        this.cookies = cookies;
        setDefaultLocale(INDONESIAN);
        setSupportedLocales(List.of(INDONESIAN, Locale.ENGLISH));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var chosen = cookies.value(request, COOKIE);
        if (chosen.isPresent()) {
            return chosen.get().equals("en") ? Locale.ENGLISH : INDONESIAN;
        }
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof Account account) {
            return account.viewer().locale();
        }
        return request.getRequestURI().startsWith("/api/") ? super.resolveLocale(request) : INDONESIAN;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("Languages are chosen at /preferences");
    }
}
