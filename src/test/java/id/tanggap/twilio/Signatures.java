package id.tanggap.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// `X-Twilio-Signature` as Twilio documents it: base64 of HMAC-SHA1 under the auth token.
public final class Signatures {

    private Signatures() {}

    /// Signed is the URL, followed by each parameter's name and value, sorted by name, without separators.
    public static String ofForm(String token, String url, Map<String, String> parameters) {
        var signed = new StringBuilder(url);
        new TreeMap<>(parameters).forEach((name, value) -> signed.append(name).append(value));
        return hmac("HmacSHA1", token, signed.toString());
    }

    /// Each different value of a name once, in order, with the name before it.
    public static String ofRepeatedForm(
            String token, String url, Map<String, ? extends Collection<String>> parameters) {
        var signed = new StringBuilder(url);
        new TreeMap<>(parameters).forEach((name, values) -> new TreeSet<>(values)
                .forEach(value -> signed.append(name).append(value)));
        return hmac("HmacSHA1", token, signed.toString());
    }

    /// As `ofForm`, with the secret of a shared key and HMAC-SHA256.
    public static String ofFormSha256(String secret, String url, Map<String, String> parameters) {
        var signed = new StringBuilder(url);
        new TreeMap<>(parameters).forEach((name, value) -> signed.append(name).append(value));
        return hmac("HmacSHA256", secret, signed.toString());
    }

    /// Signed is the URL alone; it names the body's SHA-256.
    public static String ofJson(String token, String urlWithBodySha256) {
        return hmac("HmacSHA1", token, urlWithBodySha256);
    }

    public static String urlWithBodySha256(String url, byte[] body) {
        return url + (url.contains("?") ? "&" : "?") + "bodySHA256=" + sha256(body);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(String algorithm, String token, String signed) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), algorithm));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
