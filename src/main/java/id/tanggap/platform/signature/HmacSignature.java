package id.tanggap.platform.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs bytes with a secret (RFC 2104), and compares signatures in constant time. Safe for threads.
public final class HmacSignature {

    private final SecretKeySpec key;

    private HmacSignature(Algorithm algorithm, byte[] secret) {
        this.key = new SecretKeySpec(secret, algorithm.javaName);
    }

    /// The hash function of the signature; the constants have the names that Twilio uses in its headers.
    public enum Algorithm {
        HMAC_SHA1("HmacSHA1"),
        HMAC_SHA256("HmacSHA256");

        private final String javaName;

        Algorithm(String javaName) {
            this.javaName = javaName;
        }
    }

    /// @param secret taken as UTF-8; not empty
    public static HmacSignature of(Algorithm algorithm, String secret) {
        return new HmacSignature(algorithm, secret.getBytes(StandardCharsets.UTF_8));
    }

    /// @param secret not empty
    public static HmacSignature sha256(byte[] secret) {
        return new HmacSignature(Algorithm.HMAC_SHA256, secret);
    }

    /// @param secret taken as UTF-8; not empty
    public static HmacSignature sha256(String secret) {
        return of(Algorithm.HMAC_SHA256, secret);
    }

    /// The signature over all the parts in order, in lower-case hexadecimal digits.
    public String hex(byte[]... parts) {
        return HexFormat.of().formatHex(sign(parts));
    }

    /// The signature over all the parts in order, in base 64 with padding.
    public String base64(byte[]... parts) {
        return Base64.getEncoder().encodeToString(sign(parts));
    }

    private byte[] sign(byte[]... parts) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + key.getAlgorithm(), e);
        }
    }

    /// Whether two signatures or other secrets are equal, in constant time.
    public static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
