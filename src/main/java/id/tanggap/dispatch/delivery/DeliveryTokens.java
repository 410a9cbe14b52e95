package id.tanggap.dispatch.delivery;

import id.tanggap.platform.signature.HmacSignature;
import id.tanggap.platform.signature.SigningKeys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The signed words in the address of a delivery: `<order>-<expiry>-<signature>`, the numbers in base 36, the expiry
/// in days since 1970, the signature 128 bits of an HMAC-SHA-256. Who has the paper can sign for this delivery and no
/// other. The key is the operators' (`tanggap.dispatch.key`), else a random one that is kept in the database.
@Component
public class DeliveryTokens {

    private static final Pattern SHAPE = Pattern.compile("([0-9a-z]{1,12})-([0-9a-z]{1,6})-([0-9a-f]{32})");
    private static final int BASE = 36;
    private static final int SIGNATURE_DIGITS = 32;

    private final SigningKeys keys;
    private final String given;
    private final Duration valid;
    private final Clock clock;

    DeliveryTokens(
            SigningKeys keys,
            @Value("${tanggap.dispatch.key:}") String given,
            @Value("${tanggap.dispatch.note-valid:30d}") Duration valid,
            Clock clock) {
        this.keys = keys;
        this.given = given;
        this.valid = valid;
        this.clock = clock;
    }

    private HmacSignature signature() {
        return given.isEmpty() ? keys.of("delivery") : HmacSignature.sha256(given.getBytes(StandardCharsets.UTF_8));
    }

    /// The token of an order, valid for 30 days or as configured; the same all day.
    public String of(long orderId) {
        return of(orderId, valid);
    }

    /// @param time for which it is valid, in whole days
    public String of(long orderId, Duration time) {
        var expires = clock.instant().plus(time).truncatedTo(ChronoUnit.DAYS);
        return signed(orderId, expires.getEpochSecond() / Duration.ofDays(1).toSeconds());
    }

    private String signed(long orderId, long day) {
        var words = Long.toString(orderId, BASE) + "-" + Long.toString(day, BASE);
        return words + "-" + sign(words);
    }

    private String sign(String words) {
        return signature()
                .hex(("delivery:" + words).getBytes(StandardCharsets.US_ASCII))
                .substring(0, SIGNATURE_DIGITS);
    }

    /// What a token opens.
    public sealed interface Check {

        record Good(long orderId, Instant expires) implements Check {}

        /// It was ours.
        record Expired() implements Check {}

        record Wrong() implements Check {}
    }

    /// Checks the signature before the time.
    public Check check(String token) {
        var match = SHAPE.matcher(token);
        if (!match.matches() || !HmacSignature.isSame(sign(match.group(1) + "-" + match.group(2)), match.group(3))) {
            return new Check.Wrong();
        }
        var expires = Instant.EPOCH.plus(Duration.ofDays(Long.parseLong(match.group(2), BASE)));
        return expires.isAfter(clock.instant())
                ? new Check.Good(Long.parseLong(match.group(1), BASE), expires)
                : new Check.Expired();
    }
}
