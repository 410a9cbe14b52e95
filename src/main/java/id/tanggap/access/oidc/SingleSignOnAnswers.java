package id.tanggap.access.oidc;

import id.tanggap.access.Account;
import id.tanggap.access.signin.HalfSignedIn;
import id.tanggap.access.signin.SecondStep;
import id.tanggap.access.signin.SignInAnswers;
import id.tanggap.access.signin.SignInLog;
import id.tanggap.access.signin.SignInLog.Method;
import id.tanggap.access.signin.SignInLog.Outcome;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/// The end of the way over the provider. Who is admitted is signed in by their account, as by a password: nothing
/// that comes after knows the difference. Who must have a second factor gives it here, unless the provider asked for
/// one. Who is not is told why on the sign-in page.
final class SingleSignOnAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOnAnswers.class);

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final OidcSecondFactor secondFactor;
    private final SecondStep second;
    private final SignInAnswers answers;
    private final SignInLog log;

    SingleSignOnAnswers(OidcSecondFactor secondFactor, SecondStep second, SignInAnswers answers, SignInLog log) {
        this.secondFactor = secondFactor;
        this.second = second;
        this.answers = answers;
        this.log = log;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication proven)
            throws IOException, ServletException {
        if (!(proven.getPrincipal() instanceof AdmittedUser user)) {
            throw new IllegalStateException("Only OidcAdmission lets people in by the provider");
        }
        var whole = person(user.account(), proven);
        var owed = secondFactor.isAskedFor(user.getIdToken()) ? Optional.<HalfSignedIn>empty() : second.after(whole);
        var person = owed.map(HalfSignedIn::authentication).orElse(whole);
        person.setDetails(new SingleSignOn.Details(user.getIdToken().getTokenValue()));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        log.add(
                user.account().username(),
                request.getRemoteAddr(),
                owed.isPresent() ? Outcome.HALF : Outcome.SINGLE_SIGN_ON,
                Method.PROVIDER);
        answers.onAuthenticationSuccess(request, response, person);
    }

    /// The framework's note of how somebody signed in, and when, is kept.
    private static UsernamePasswordAuthenticationToken person(Account account, Authentication proven) {
        var authorities = Stream.concat(
                        account.getAuthorities().stream(),
                        proven.getAuthorities().stream().filter(FactorGrantedAuthority.class::isInstance))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(account, null, authorities);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        var account = why instanceof AdmissionRefusedException refused ? refused.account() : "";
        var code = code(why);
        log.add(account, request.getRemoteAddr(), Outcome.SINGLE_SIGN_ON_REFUSED);
        LOG.info("single-sign-on=refused reason={} problem={}", code, error(why));
        response.sendRedirect(request.getContextPath() + "/sign-in?sso=" + code);
    }

    /// End of the message key `signin.sso.`.
    private static String code(AuthenticationException why) {
        return why instanceof AdmissionRefusedException refused
                ? refused.code()
                : switch (error(why)) {
                    case ProviderRegistration.UNREACHABLE -> "unreachable";
                    case "access_denied" -> "cancelled";
                    default -> "failed";
                };
    }

    /// The framework wraps what went wrong before the way to the provider began.
    private static String error(AuthenticationException why) {
        return Stream.iterate((Throwable) why, cause -> cause != null, Throwable::getCause)
                .filter(OAuth2AuthenticationException.class::isInstance)
                .map(cause -> ((OAuth2AuthenticationException) cause).getError().getErrorCode())
                .findFirst()
                .orElse("unknown");
    }
}
