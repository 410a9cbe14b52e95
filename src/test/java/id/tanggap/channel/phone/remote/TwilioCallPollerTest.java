package id.tanggap.channel.phone.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.channel.phone.source.InMemoryLedger;
import id.tanggap.channel.phone.source.PhoneChannelSettings;
import id.tanggap.channel.phone.source.RetryAfterException;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.format.CallLogFormats;
import id.tanggap.phone.ledger.CallLedger.Exchange;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwilioCallPollerTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);

    private final InMemoryLedger kept = new InMemoryLedger();
    private final TwilioCallServer twilio;

    TwilioCallPollerTest() throws IOException {
        twilio = new TwilioCallServer();
    }

    @BeforeEach
    void five_calls() {
        for (var i = 1; i <= 5; i++) {
            twilio.call(sid(i), "+62812345678" + i, "completed", "Tue, 24 Nov 2026 02:0%d:00 +0000".formatted(i));
        }
    }

    @AfterEach
    void close() {
        twilio.close();
    }

    @Test
    void all_pages_are_read_from_the_look_back_on() throws IOException {
        round(TwilioCallServer.TOKEN).poll(kept);

        assertThat(kept.told).hasSize(5);
        assertThat(kept.bad).isEmpty();
        assertThat(twilio.questions).hasSize(3).first().asString().contains("StartTime%3E=2026-11-23", "PageSize=500");
        assertThat(kept.positions()).singleElement().satisfies(position -> assertThat(position.cursor())
                .isEqualTo("2026-11-24T03:00:00Z"));
    }

    @Test
    void a_call_that_goes_on_is_taken_when_it_has_ended() throws IOException {
        var round = round(TwilioCallServer.TOKEN);
        twilio.call(sid(6), "+628120000006", "in-progress", "Tue, 24 Nov 2026 02:59:00 +0000");
        round.poll(kept);
        assertThat(kept.told).hasSize(5);

        twilio.call(sid(6), "+628120000006", "completed", "Tue, 24 Nov 2026 02:59:00 +0000");
        round.poll(kept);
        assertThat(kept.told).hasSize(6);
        assertThat(kept.again).isZero();
    }

    @Test
    void when_told_to_slow_down_it_waits_as_long_as_told_and_goes_on_with_the_same_page() throws IOException {
        var round = round(TwilioCallServer.TOKEN);
        twilio.faults.addAll(List.of(429));
        assertThatThrownBy(() -> round.poll(kept))
                .isInstanceOfSatisfying(RetryAfterException.class, e -> assertThat(e.retryAfter())
                        .isEqualTo(Duration.ofSeconds(7)));

        round.poll(kept);
        assertThat(kept.told).hasSize(5);
        assertThat(twilio.questions).hasSize(4);
        assertThat(twilio.questions.get(1)).isEqualTo(twilio.questions.get(0));
    }

    @Test
    void a_server_that_fails_loses_nothing_and_a_page_that_never_comes_begins_the_list_anew() throws IOException {
        var round = round(TwilioCallServer.TOKEN);
        twilio.faults.addAll(List.of(500, 503, 500, 502, 500));
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> round.poll(kept)).hasMessageContaining("Twilio answers 50");
        }
        assertThat(kept.positions()).isEmpty();

        round.poll(kept);
        assertThat(kept.told).hasSize(5);
        assertThat(kept.positions()).hasSize(1);
    }

    @Test
    void a_wrong_token_says_what_to_look_at() {
        assertThatThrownBy(() -> round("salah").poll(kept))
                .hasMessageContaining("401")
                .hasMessageContaining("auth-token");
    }

    private TwilioCallPoller round(String token) {
        return new TwilioCallPoller(
                CallLogFormats.of("twilio-calls", FormatSettings.in(ZoneOffset.UTC)),
                new Exchange("phone-twilio", "twilio", List.of(), List.of()),
                new PhoneChannelSettings.Twilio(
                        TwilioCallServer.ACCOUNT, token, twilio.base(), Duration.ofSeconds(60), Duration.ofHours(24)),
                kept::positions,
                NOW);
    }

    private static String sid(int i) {
        return "CA%032d".formatted(i);
    }
}
