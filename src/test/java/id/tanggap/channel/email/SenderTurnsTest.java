package id.tanggap.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SenderTurnsTest {

    @Test
    void each_sender_has_one_mail_a_round_and_the_domains_of_a_round_take_turns() {
        var senders =
                Map.of(1L, "a@satu.test", 2L, "a@satu.test", 3L, "b@satu.test", 4L, "c@dua.test", 5L, "a@satu.test");

        assertThat(SenderTurns.order(List.of(1L, 2L, 3L, 4L, 5L, 6L), senders)).containsExactly(1L, 4L, 6L, 3L, 2L, 5L);
    }
}
