package id.tanggap.access.signin;

import id.tanggap.platform.address.HostCookies;
import id.tanggap.platform.signature.HmacSignature;
import id.tanggap.platform.signature.SigningKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;

/// Tells a browser from which somebody signed in before from a stranger's (OWASP, "Slow Down Online Guessing Attacks
/// with Device Cookies"): who guesses at an account slows other strangers, not the person whose account it is.
///
/// A cookie for each account, because desks are shared: `<nonce>-<signature over account and nonce>`, hexadecimal.
final class DeviceCookies {

    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{32})-([0-9a-f]{64})");
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int NONCE_BYTES = 16;

    private final SigningKeys keys;
    private final HostCookies cookies;
    private final SecureRandom random = new SecureRandom();

    DeviceCookies(SigningKeys keys, HostCookies cookies) {
        this.keys = keys;
        this.cookies = cookies;
    }

    /// What the browser says; nobody has checked it.
    static String value(HttpServletRequest request, String account) {
        return HostCookies.signed(request, name(account)).orElse("");
    }

    /// @return the nonce, if this house signed it for this account
    Optional<String> nonce(String account, String value) {
        var parts = SHAPE.matcher(value);
        return parts.matches()
                        && HmacSignature.isSame(parts.group(2), signature().hex(signed(account, parts.group(1))))
                ? Optional.of(parts.group(1))
                : Optional.empty();
    }

    ResponseCookie fresh(String account) {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        var nonce = HexFormat.of().formatHex(bytes);
        return cookies.cookie(name(account), nonce + "-" + signature().hex(signed(account, nonce)))
                .maxAge(KEPT)
                .sameSite("Strict")
                .build();
    }

    private static String name(String account) {
        return "tanggap-device-" + Integer.toHexString(normal(account).hashCode());
    }

    private HmacSignature signature() {
        return keys.of("sign-in-device");
    }

    private static byte[] signed(String account, String nonce) {
        return (nonce + " " + normal(account)).getBytes(StandardCharsets.UTF_8);
    }

    static String normal(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }
}
