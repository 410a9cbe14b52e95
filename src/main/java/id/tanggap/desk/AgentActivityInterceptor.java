package id.tanggap.desk;

import id.tanggap.access.Account;
import id.tanggap.assignment.StaffAvailability;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Records that a person is at work when they open a page, so that tickets can be assigned to them. Stored at most
/// once a minute for each person, and cached here so that other pages cost no SQL statement.
@Configuration(proxyBeanMethods = false)
class AgentActivityInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final StaffAvailability workers;
    private final Clock clock;
    private final Map<Long, Instant> seen = new ConcurrentHashMap<>();

    AgentActivityInterceptor(StaffAvailability workers, Clock clock) {
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/queue", "/queue/**", "/tickets/**", "/phone/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var user = userId(request.getUserPrincipal());
        if (user != 0) {
            var now = clock.instant();
            var before = seen.get(user);
            if (before == null || Duration.between(before, now).abs().compareTo(EVERY) >= 0) {
                seen.put(user, now);
                workers.seen(user);
            }
        }
        return true;
    }

    private static long userId(@org.jspecify.annotations.Nullable Principal who) {
        return who instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof Account account
                        && account.viewer().userId() != null
                ? account.viewer().userId()
                : 0;
    }
}
