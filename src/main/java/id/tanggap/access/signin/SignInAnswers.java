package id.tanggap.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/// Where one comes after an attempt to sign in: to the page one wanted, with a device cookie; to the page of the second
/// factor; or back to the form, which says whether the password was wrong or for how many seconds nobody looks at one.
public final class SignInAnswers extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler {

    private final DeviceCookies devices;

    SignInAnswers(DeviceCookies devices) {
        this.devices = devices;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws ServletException, IOException {
        var half = HalfSignedIn.of(person);
        if (half.isPresent()) {
            getRedirectStrategy()
                    .sendRedirect(request, response, half.orElseThrow().step().page());
            return;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, deviceCookie(person.getName()));
        super.onAuthenticationSuccess(request, response, person);
    }

    String deviceCookie(String account) {
        return devices.fresh(account).toString();
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        var answer = why instanceof SignInSlowedException slowed
                ? "/sign-in?wait=" + Math.max(1, slowed.remaining().toSeconds())
                : "/sign-in?wrong";
        getRedirectStrategy().sendRedirect(request, response, answer);
    }
}
