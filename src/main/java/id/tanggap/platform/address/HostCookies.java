package id.tanggap.platform.address;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// Cookies that only this host reads and writes, and only over HTTPS, unless the demo says otherwise: their names begin
/// with `__Host-`, which browsers accept for such cookies only, so that no neighbour of the same domain can plant one.
///
/// @param secure false for the demo, which speaks plain HTTP
public record HostCookies(boolean secure) {

    private static final String PREFIX = "__Host-";

    public String name(String plain) {
        return secure ? PREFIX + plain : plain;
    }

    /// For a cookie whose own signature says who made it: under either name.
    public static Optional<String> signed(HttpServletRequest request, String plain) {
        return Optional.ofNullable(WebUtils.getCookie(request, PREFIX + plain))
                .or(() -> Optional.ofNullable(WebUtils.getCookie(request, plain)))
                .map(Cookie::getValue);
    }

    /// What the browser says; nobody has checked it.
    public Optional<String> value(HttpServletRequest request, String plain) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(plain))).map(Cookie::getValue);
    }

    /// No script reads it.
    public ResponseCookie.ResponseCookieBuilder cookie(String plain, String value) {
        return ResponseCookie.from(name(plain), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
    }
}
