package id.tanggap.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SenderTurnsTest {

    @Test
    void each_sender_has_one_mail_a_round_and_the_domains_of_a_round_take_turns() {
        var senders =
                Map.of(1L, "a@satu.test", 2L, "a@satu.test", 3L, "b@satu.test", 4L, "c@dua.test", 5L, "a@satu.test");

        assertThat(SenderTurns.order(List.of(1L, 2L, 3L, 4L, 5L, 6L), senders, Set.of()))
                .containsExactly(1L, 4L, 6L, 3L, 2L, 5L);
    }

    @Test
    void a_known_citizen_comes_before_a_flood_of_invented_domains() {
        var senders = Map.of(1L, "x@palsu1.test", 2L, "x@palsu2.test", 3L, "x@palsu3.test", 4L, "budi@warga.test");

        assertThat(SenderTurns.order(List.of(1L, 2L, 3L, 4L), senders, Set.of("budi@warga.test")))
                .containsExactly(4L, 1L, 2L, 3L);
    }
}
