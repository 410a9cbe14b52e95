package id.tanggap.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/// Sends who is half signed in to the page of the step that is missing, whatever they asked for. Others are refused.
public final class HalfSignedInRedirect implements AccessDeniedHandler {

    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        var half = HalfSignedIn.of(SecurityContextHolder.getContext().getAuthentication());
        if (half.isPresent()) {
            response.sendRedirect(
                    request.getContextPath() + half.orElseThrow().step().page());
        } else {
            refusal.handle(request, response, why);
        }
    }
}
