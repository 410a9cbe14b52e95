package id.tanggap.web.request;

import id.tanggap.access.Account;
import id.tanggap.web.wording.Wording;
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

/// Resolves `ViewerRequest` parameters of controllers.
public class ViewerRequestResolver implements HandlerMethodArgumentResolver {

    private final Wording wording;

    public ViewerRequestResolver(Wording wording) {
        this.wording = wording;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(ViewerRequest.class);
    }

    @Override
    public ViewerRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(request);
    }

    /// @throws IllegalStateException if nobody is signed in
    public ViewerRequest of(NativeWebRequest request) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof Account account)) {
            throw new IllegalStateException("This address must not be open to people who are not signed in");
        }
        return new ViewerRequest(
                wording.of(account.viewer(), locale(request)), "true".equals(request.getHeader("HX-Request")));
    }

    private static Locale locale(NativeWebRequest request) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        return servlet == null ? Locale.of("id") : RequestContextUtils.getLocale(servlet);
    }
}
