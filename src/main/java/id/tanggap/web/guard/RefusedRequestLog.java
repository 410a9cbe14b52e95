package id.tanggap.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Says in the log which requests were refused: without the right (403), without or with a false token (401), as
/// nonsense (400), or because what they name is not there for who asks (404: a ticket that one may not see is answered
/// like one that does not exist). Behind the filter of sessions and before that of security, so that it sees what both
/// decided.
///
/// Names the pattern of the address and not the address itself, which may hold the token of a delivery.
@Component
@Order(RefusedRequestLog.BETWEEN_SESSIONS_AND_SECURITY)
class RefusedRequestLog extends OncePerRequestFilter {

    static final int BETWEEN_SESSIONS_AND_SECURITY = -200;

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequestLog.class);
    private static final Set<Integer> REFUSED = Set.of(
            HttpServletResponse.SC_BAD_REQUEST, HttpServletResponse.SC_UNAUTHORIZED, HttpServletResponse.SC_FORBIDDEN);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        next.doFilter(request, response);
        if (REFUSED.contains(response.getStatus()) || isNotThere(request, response)) {
            LOG.warn(
                    "refused={} account={} method={} path={} address={}",
                    response.getStatus(),
                    account(request),
                    request.getMethod(),
                    path(request),
                    request.getRemoteAddr());
        }
    }

    /// Not addresses that nobody has: only names within an address, such as the number of a ticket.
    private static boolean isNotThere(HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_NOT_FOUND
                && path(request).indexOf('{') >= 0;
    }

    private static String account(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                ? context.getAuthentication().getName()
                : "-";
    }

    /// The pattern if a handler was found, else the first part of the address as it was sent, still encoded.
    private static String path(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern) {
            return pattern;
        }
        var sent = request.getRequestURI();
        var end = sent.indexOf('/', 1);
        return end < 0 ? sent : sent.substring(0, end) + "/…";
    }
}
