package id.tanggap.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// No other site embeds what this one answers, and no window of another site holds a hand on ours. Styles, scripts and
/// drawings say in which letters they are written; pages do so by themselves.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerHeaders extends OncePerRequestFilter {

    private static final Pattern TEXTS = Pattern.compile("\\.(?:css|js|svg)$");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (TEXTS.matcher(request.getRequestURI()).find()) {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        next.doFilter(request, response);
    }
}
