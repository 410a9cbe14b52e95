package id.tanggap.platform.signature;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The signature of requests to our own webhooks: `X-Tanggap-Signature: sha256=<hex>` is the HMAC-SHA-256 over the
/// timestamp of `X-Tanggap-Timestamp`, a full stop, and the body as it was sent.
public final class TimedSignature {

    public static final String TIMESTAMP = "X-Tanggap-Timestamp";
    public static final String SIGNATURE = "X-Tanggap-Signature";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final List<HmacSignature> signatures;
    private final Duration tolerance;

    /// @param secrets any of them is accepted; several while secrets are changed
    /// @param tolerance how much the sender's clock may differ from ours
    public TimedSignature(List<String> secrets, Duration tolerance) {
        this.signatures = secrets.stream().map(HmacSignature::sha256).toList();
        this.tolerance = tolerance;
    }

    /// The result of a check.
    public enum Result {
        GOOD,
        /// The timestamp or the signature is missing.
        MISSING,
        /// Signed with another secret, or the content was changed.
        WRONG,
        /// Signed correctly, but the timestamp is too old, too far in the future, or not a timestamp.
        STALE
    }

    /// @param timestamp seconds since 1970, in UTC
    /// @return the value of the header
    public static String sign(String secret, String timestamp, byte[] body) {
        return sign(HmacSignature.sha256(secret), timestamp, body);
    }

    private static String sign(HmacSignature signature, String timestamp, byte[] body) {
        return "sha256=" + signature.hex((timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
    }

    /// Checks the signature before the time: a sender without the secret learns nothing about our clock.
    public Result check(@Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        if (timestamp == null || signature == null) {
            return Result.MISSING;
        }
        var given = signature.strip();
        if (signatures.stream().noneMatch(one -> HmacSignature.isSame(sign(one, timestamp, body), given))) {
            return Result.WRONG;
        }
        return isNow(timestamp, now) ? Result.GOOD : Result.STALE;
    }

    private boolean isNow(String timestamp, Instant now) {
        return SECONDS.matcher(timestamp).matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(tolerance)
                        <= 0;
    }
}
