package id.tanggap.access.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time passwords (RFC 6238) as all authenticator apps know them: SHA-1, six digits, 30 seconds.
public final class Totp {

    /// Clocks of telephones differ: the step before and the step after are taken, too (RFC 6238, section 5.2).
    private static final int WINDOW = 1;

    /// 160 bits, as RFC 4226, section 4, recommends.
    private static final int SECRET_BYTES = 20;

    private static final long STEP_SECONDS = 30;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    public static byte[] freshSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /// The code that an app shows at this time.
    public static String code(byte[] secret, Instant at) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATOR.getAlgorithm()), at, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("HMAC takes any key", impossible);
        }
    }

    /// @return the number of the 30 seconds whose code this is, if they are now, just over or about to come
    static OptionalLong step(byte[] secret, String code, Instant now) {
        var current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        return LongStream.rangeClosed(current - WINDOW, current + WINDOW)
                .filter(step -> isSame(code, code(secret, Instant.ofEpochSecond(step * STEP_SECONDS))))
                .findFirst();
    }

    private static boolean isSame(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    /// What a QR code tells an app ("Key Uri Format" of Google Authenticator).
    public static String address(String username, byte[] secret) {
        return "otpauth://totp/Tanggap:%s?secret=%s&issuer=Tanggap"
                .formatted(
                        URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20"), Base32.encode(secret));
    }

    /// The secret in groups of four, to type into an app that sees no QR code.
    public static String typed(byte[] secret) {
        return Base32.grouped(Base32.encode(secret), " ");
    }
}
