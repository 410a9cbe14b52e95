package id.tanggap.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-11-24T05:00:00Z");

    private final Pace pace = new Pace();

    @Test
    void a_burst_is_spread_over_time_and_each_keeps_its_turn() {
        var turns = LongStream.range(0, 5)
                .mapToObj(n -> pace.turn(message(n), 2, NOON).orElse(NOON))
                .toList();

        assertThat(turns)
                .containsExactly(
                        NOON,
                        NOON.plusMillis(500),
                        NOON.plusMillis(1000),
                        NOON.plusMillis(1500),
                        NOON.plusMillis(2000));
        assertThat(pace.turn(message(1), 2, NOON.plusMillis(500))).isEmpty();
        assertThat(pace.turn(message(4), 2, NOON.plusMillis(500))).contains(NOON.plusMillis(2000));
    }

    @Test
    void nobodys_turn_comes_while_the_provider_wants_a_pause() {
        pace.turn(message(1), 1, NOON);
        pace.turn(message(2), 1, NOON);
        pace.pause("sms-uji", Duration.ofSeconds(30), NOON);

        assertThat(pace.turn(message(2), 1, NOON.plusSeconds(1))).contains(NOON.plusSeconds(30));
        assertThat(pace.turn(message(3), 1, NOON.plusSeconds(1))).contains(NOON.plusSeconds(31));
    }

    @Test
    void a_quiet_channel_saves_no_turns_up() {
        pace.turn(message(1), 1, NOON);

        assertThat(pace.turn(message(2), 1, NOON.plusSeconds(60))).isEmpty();
        assertThat(pace.turn(message(3), 1, NOON.plusSeconds(60))).contains(NOON.plusSeconds(61));
    }

    private static OutboundMessage message(long id) {
        return new OutboundMessage(id, null, "sms-uji", "+62812", true, "", "Halo", null, "m" + id, null, List.of(), 1);
    }
}
