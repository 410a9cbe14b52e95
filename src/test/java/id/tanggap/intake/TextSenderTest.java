package id.tanggap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.intake.ledger.Arrival;
import id.tanggap.ticket.SenderProof;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The table of docs/decisions/0020-who-is-speaking.md for texts.
class TextSenderTest extends TextHouse {

    @Autowired
    private TicketResolution resolution;

    @ParameterizedTest(name = "{0}, {1}: {2} does {3} and is {4}")
    @CsvSource({
        "same,     sms,      sudah,     confirmed, AUTHENTICATED",
        "same,     sms,      belum,     reopened,  AUTHENTICATED",
        "same,     sms,      sudah #,   confirmed, AUTHENTICATED",
        "same,     sms,      belum #,   reopened,  AUTHENTICATED",
        "same,     whatsapp, sudah #,   confirm,   UNPROVEN",
        "same,     whatsapp, belum #,   reopen,    UNPROVEN",
        "same,     whatsapp, sudah,     nothing,   AUTHENTICATED",
        "same,     whatsapp, belum,     nothing,   AUTHENTICATED",
        "stranger, sms,      sudah #,   nothing,   OTHER_SENDER",
        "stranger, whatsapp, belum #,   nothing,   OTHER_SENDER"
    })
    void a_short_answer_to_an_ended_ticket(
            String sender, String channel, String words, String does, SenderProof proof) {
        var from = someNumber();
        var number = ended(from);
        var text = words.replace("#", number.grouped());
        var author = sender.equals("same") ? from : someNumber();

        var settled = arrives(channel.equals("sms") ? Sent.sms(author, text) : Sent.whatsapp(author, text));

        if (does.equals("nothing")) {
            assertThat(state(number)).isEqualTo(TicketState.RESOLVED);
            assertThat(eventKinds(number)).endsWith("resolved");
            assertSuggested(settled, number, proof == SenderProof.OTHER_SENDER ? "other-sender" : "other-channel");
            assertThat(detail(settled).messages().getFirst().origin().proof()).isEqualTo(proof);
            return;
        }
        assertThat(settled).isEqualTo(number);
        assertThat(detail(number).messages().getLast().origin().proof()).isEqualTo(proof);
        assertThat(state(number) == TicketState.CLOSED).isEqualTo(does.equals("confirmed"));
        assertThat(state(number).isOpen()).isEqualTo(does.equals("reopened"));
        if (does.equals("confirm") || does.equals("reopen")) {
            assertThat(detail(number).events().getLast().data()).containsEntry("act", does);
        }
    }

    @Test
    void a_known_number_on_another_channel_gets_a_ticket_with_a_suggested_link_however_late() {
        var from = someNumber();
        var first = arrives(Sent.sms(from, "PKH saya di Demak belum cair"));
        pass(1);

        var second = arrives(Sent.whatsapp(from, "bagaimana kabarnya pak"));

        assertSuggested(second, first, "other-channel");
        assertThat(detail(second).summary().reporter().id())
                .isEqualTo(detail(first).summary().reporter().id());
    }

    @Test
    void a_clearly_other_matter_on_another_channel_is_not_suggested() {
        var from = someNumber();
        arrives(Sent.sms(from, "PKH saya di Demak belum cair"));

        var second = arrives(Sent.whatsapp(from, "Rumah saya di Palu roboh kena gempa, butuh tenda dan selimut"));

        assertThat(eventKinds(second)).doesNotContain("link-suggested");
    }

    /// Who was answered by SMS goes on by SMS, wherever the ticket was opened.
    @Test
    void a_conversation_also_runs_by_the_channel_through_which_we_answered() {
        var from = someNumber();
        var raw = "{\"subject\": \"PKH\", \"text\": \"PKH saya di Demak belum cair\", \"phone\": \"%s\"}"
                .formatted(from)
                .getBytes(StandardCharsets.UTF_8);
        var arrival = new Arrival(
                "api", "api-uji", "PKH-" + from, "id", () -> new ByteArrayInputStream(raw), clock.instant());
        var number = new TicketNumber(intake.submit(arrival).number().orElseThrow());
        var channel = jdbc.sql("select o.channel_name from outbound o join ticket t on t.id = o.ticket_id "
                        + "where t.number = :number")
                .param("number", number.digits())
                .query(String.class)
                .single();
        resolution.end(TicketVersion.latest(number, AGENT), ChosenOutcome.as("solved"));

        var sent = channel.startsWith("whatsapp") ? Sent.whatsapp(from, "sudah") : Sent.sms(from, "sudah");

        assertThat(arrives(sent)).isEqualTo(number);
        assertThat(state(number)).isEqualTo(TicketState.CLOSED);
    }

    private TicketNumber ended(String from) {
        var number = arrives(Sent.sms(from, "PKH saya di Demak belum cair"));
        resolution.end(TicketVersion.latest(number, AGENT), ChosenOutcome.as("solved"));
        return number;
    }

    private void assertSuggested(TicketNumber own, TicketNumber other, String why) {
        assertThat(own).isNotEqualTo(other);
        assertThat(detail(own).events()).anySatisfy(event -> {
            assertThat(event.kind()).isEqualTo("link-suggested");
            assertThat(event.data()).containsEntry("number", other.digits()).containsEntry("why", why);
        });
    }

    private TicketState state(TicketNumber number) {
        return detail(number).summary().state();
    }
}
