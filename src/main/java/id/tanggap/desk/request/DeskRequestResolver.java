package id.tanggap.desk.request;

import id.tanggap.access.Account;
import id.tanggap.desk.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Resolves `DeskRequest` parameters of controllers.
class DeskRequestResolver implements HandlerMethodArgumentResolver {

    private final Wording wording;

    DeskRequestResolver(Wording wording) {
        this.wording = wording;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(DeskRequest.class);
    }

    @Override
    public DeskRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(request);
    }

    /// @throws IllegalStateException if nobody is signed in
    DeskRequest of(NativeWebRequest request) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof Account account)) {
            throw new IllegalStateException("This address must not be open to people who are not signed in");
        }
        return new DeskRequest(
                wording.of(account.viewer(), locale(request)), "true".equals(request.getHeader("HX-Request")));
    }

    private static Locale locale(NativeWebRequest request) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        return servlet == null ? Locale.of("id") : RequestContextUtils.getLocale(servlet);
    }
}
