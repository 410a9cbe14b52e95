package id.tanggap.channel.phone;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Signs events: `sha256=` and the hexadecimal HMAC-SHA256 of timestamp, a full stop, and the body as sent.
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Signature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /// Compares in a time that does not tell how much of it is right.
    boolean isOf(@Nullable String signature, String timestamp, byte[] body) {
        return signature != null
                && MessageDigest.isEqual(
                        signature.strip().getBytes(StandardCharsets.UTF_8),
                        of(timestamp, body).getBytes(StandardCharsets.UTF_8));
    }
}
