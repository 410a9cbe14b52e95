package id.tanggap.access.signin;

import id.tanggap.access.signin.SignInLog.Method;
import id.tanggap.access.signin.SignInLog.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// Signs a person in whole, once the second factor is given or a passkey stands for both: the session gets a new
/// number and the account, the browser a device cookie, and the log a line.
public final class SignInCompletion {

    private final SignInAnswers answers;
    private final SignInLog log;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    SignInCompletion(SignInAnswers answers, SignInLog log) {
        this.answers = answers;
        this.log = log;
    }

    /// @param account that may sign in now
    /// @return the address within this program that the person wanted to see, or the first page
    public String complete(
            UserDetails account, Method method, HttpServletRequest request, HttpServletResponse response) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        request.getSession();
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        var person = UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        if (before != null && HalfSignedIn.of(before).isPresent()) {
            // what is known of the first step: the sign-in provider's word, for signing out there
            person.setDetails(before.getDetails());
        }
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        response.addHeader(HttpHeaders.SET_COOKIE, answers.deviceCookie(account.getUsername()));
        log.add(account.getUsername(), request.getRemoteAddr(), Outcome.SUCCESS, method);
        return target(request, response);
    }

    private String target(HttpServletRequest request, HttpServletResponse response) {
        var saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        return saved == null ? "/" : saved.getRedirectUrl();
    }
}
