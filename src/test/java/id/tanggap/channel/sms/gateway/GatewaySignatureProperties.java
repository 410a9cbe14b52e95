package id.tanggap.channel.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.channel.sms.WebhookRequest;
import id.tanggap.platform.signature.TimedSignature;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// What the gateway signs is believed, in time, and nothing that differs from it by one byte.
class GatewaySignatureProperties {

    private static final String SECRET = "rahasia-agregator-0123";
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String SECONDS = Long.toString(NOW.getEpochSecond());

    private final GatewaySignature signature =
            new GatewaySignature(new GatewaySettings.Peer(null, SECRET, null, Duration.ofMinutes(5)));

    @Property(tries = 400)
    void one_byte_decides(
            @ForAll @Size(min = 1, max = 200) byte[] body,
            @ForAll @IntRange(max = 1000) int place,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        var signed = TimedSignature.sign(SECRET, SECONDS, body);
        assertThat(objection(body, SECONDS, signed, NOW)).isEmpty();
        var other = body.clone();
        other[place % body.length] ^= (byte) change;
        assertThat(objection(other, SECONDS, signed, NOW)).contains("signature");
        var later = Long.toString(NOW.getEpochSecond() + 1);
        assertThat(objection(body, later, signed, NOW)).contains("signature");
    }

    @Test
    void what_openssl_computes_is_what_we_compute() {
        assertThat(TimedSignature.sign(SECRET, "1795507200", "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha256=d62279b89ed2e623a505cef71ab079b3b6f5fe42ce2e73023046b0555368198f");
    }

    @Test
    void five_minutes_are_tolerated_and_a_second_more_is_not() {
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        var signed = TimedSignature.sign(SECRET, SECONDS, body);
        assertThat(objection(body, SECONDS, signed, NOW.plusSeconds(300))).isEmpty();
        assertThat(objection(body, SECONDS, signed, NOW.minusSeconds(300))).isEmpty();
        assertThat(objection(body, SECONDS, signed, NOW.plusSeconds(301))).contains("timestamp");
    }

    private Optional<String> objection(byte[] body, String timestamp, String signed, Instant now) {
        var headers = Map.of("x-tanggap-timestamp", timestamp, "x-tanggap-signature", signed);
        return Optional.ofNullable(signature.objection(new WebhookRequest(headers, null, body), now));
    }
}
