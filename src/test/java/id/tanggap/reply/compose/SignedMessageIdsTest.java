package id.tanggap.reply.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.ticket.TicketNumber;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignedMessageIdsTest {

    private static final TicketNumber NUMBER =
            TicketNumber.parse("261100000011").orElseThrow();
    private final SignedMessageIds ids =
            new SignedMessageIds("kunci-rahasia-untuk-uji".getBytes(StandardCharsets.UTF_8));

    @Test
    void our_own_id_names_its_ticket() {
        assertThat(ids.ticketOf(ids.next(NUMBER, "tanggap.test"))).contains(NUMBER);
    }

    @Test
    void the_id_of_a_trial_is_ours_and_of_no_ticket() {
        var trial = ids.forTrial("tanggap.test");

        assertThat(ids.isOurs(trial)).isTrue();
        assertThat(ids.ticketOf(trial)).isEmpty();
        assertThat(ids.isOurs(trial.replace("@", "0@"))).isFalse();
    }

    @Test
    void no_two_ids_are_the_same() {
        assertThat(ids.next(NUMBER, "tanggap.test")).isNotEqualTo(ids.next(NUMBER, "tanggap.test"));
    }

    @Test
    void an_id_for_another_ticket_cannot_be_made_from_ours() {
        var forged = ids.next(NUMBER, "tanggap.test").replace("261100000011", "261100000020");

        assertThat(ids.ticketOf(forged)).isEmpty();
    }

    @Test
    void an_id_signed_with_another_key_is_not_ours() {
        var others = new SignedMessageIds("kunci-milik-orang-lain".getBytes(StandardCharsets.UTF_8));

        assertThat(ids.ticketOf(others.next(NUMBER, "tanggap.test"))).isEmpty();
        assertThat(ids.ticketOf("CAF+abc@mail.gmail.com")).isEmpty();
    }

    @Test
    void a_short_key_is_refused_with_the_name_of_its_property() {
        assertThatThrownBy(() -> new SignedMessageIds(new byte[8])).hasMessageContaining("TANGGAP_REPLY_KEY");
    }
}
