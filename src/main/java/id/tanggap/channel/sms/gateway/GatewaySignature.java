package id.tanggap.channel.sms.gateway;

import id.tanggap.channel.sms.HookRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// `X-Tanggap-Signature: sha256=<hex>`: HMAC-SHA-256 over the timestamp, a full stop, and the raw body.
final class GatewaySignature {

    static final String TIMESTAMP = "X-Tanggap-Timestamp";
    static final String SIGNATURE = "X-Tanggap-Signature";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final List<String> secrets;
    private final Duration tolerance;

    GatewaySignature(GatewayFile.Peer peer) {
        this.secrets = peer.secrets().toList();
        this.tolerance = peer.tolerance();
    }

    /// @return the value of the header
    static String sign(String secret, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = new ByteArrayOutputStream();
            signed.writeBytes((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            signed.writeBytes(body);
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(signed.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    /// @return why the request is not believed, null if it is
    @Nullable
    String objection(HookRequest request, Instant now) {
        var timestamp = request.header(TIMESTAMP);
        var signature = request.header(SIGNATURE);
        if (timestamp == null || signature == null) {
            return "signature-missing";
        }
        if (!SECONDS.matcher(timestamp).matches()) {
            return "timestamp";
        }
        if (secrets.stream().noneMatch(secret -> isEqual(sign(secret, timestamp, request.body()), signature))) {
            return "signature";
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        return age.compareTo(tolerance) > 0 ? "timestamp" : null;
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
