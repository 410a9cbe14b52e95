package id.tanggap.web.refill;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Keeps what was sent beside the sentence that says why it was refused.
@Configuration(proxyBeanMethods = false)
class RefusedFormInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    /// Under these names pages are told why something was refused.
    private static final Set<String> REASONS = Set.of("settingProblem", "problem", "refused", "declined");

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).excludePathPatterns("/api/**", "/hook/**", "/sign-in/**", "/me/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        var next = RequestContextUtils.getOutputFlashMap(request);
        var isForm = request.getMethod().equals("POST");
        if (isForm && next != null && next.keySet().stream().anyMatch(REASONS::contains)) {
            RefusedForm.of(request.getServletPath(), request.getParameterMap())
                    .ifPresent(form -> next.put(RefusedForm.NAME, form));
        }
    }
}
