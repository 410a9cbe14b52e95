package id.tanggap.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks once, at the first request after a sign-in, whether the account is still as it was when it was read: a change
/// that was made while the password was compared found no session to end. Later changes end the session themselves
/// (V143). One statement for each sign-in.
final class SignInRightsFilter extends OncePerRequestFilter {

    private static final String LOOKED = "tanggap.rights-looked";

    private final Accounts accounts;

    SignInRightsFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            look(session);
        }
        chain.doFilter(request, response);
    }

    /// Each sign-in gives the session another id.
    private void look(HttpSession session) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null
                || !(who.getPrincipal() instanceof Account account)
                || session.getId().equals(session.getAttribute(LOOKED))) {
            return;
        }
        if (accounts.find(account.username()).filter(account::hasRightsOf).isPresent()) {
            session.setAttribute(LOOKED, session.getId());
        } else {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
    }
}
