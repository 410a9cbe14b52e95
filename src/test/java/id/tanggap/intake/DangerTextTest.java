package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TextCarrier;
import id.tanggap.intake.ledger.Arrival;
import id.tanggap.reply.carrier.CarrierResult;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.compose.Segments;
import id.tanggap.reply.delivery.OutboundState;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketNumber;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What a person in danger is answered by text, and what nobody can make us send.
@DirtiesContext
class DangerTextTest extends TextHouse {

    private static final String COMPLAINT = "PKH saya di Demak belum cair sejak Maret";
    private static final String WITHOUT_PLACE = "PKH saya belum cair sejak Maret, mohon dicek";
    private static final String DANGER = "sy mau bunuh diri";
    private static final String SERIOUSLY = "Pesan Anda kami anggap sungguh-sungguh.";

    @DynamicPropertySource
    static void helpLines(DynamicPropertyRegistry properties) {
        properties.add("tanggap.help-lines.suicide", () -> "119 ext 8 (uji)");
    }

    private List<String> said(TextCarrier carrier, String number, int count) {
        await().until(() -> carrier.to(number).size() >= count);
        return carrier.to(number).stream().map(OutboundMessage::body).toList();
    }

    private void stop(String from) {
        intake.submit(arrival(Sent.sms(from, "STOP"), "SM-stop-" + System.nanoTime()));
        said(SMS, from, 1);
    }

    /// What is due on this channel has left by then.
    private void somethingElseLeaves() {
        var other = someNumber();
        arrives(Sent.sms(other, COMPLAINT));
        said(SMS, other, 1);
    }

    private Urgency urgency(TicketNumber number) {
        return detail(number).summary().classification().urgency();
    }

    @Test
    void words_of_suicide_get_one_answer_of_their_own_by_night_and_no_question() {
        clock.pass(Duration.ofHours(17)); // 03.00 WIB
        var from = someNumber();

        var number = arrives(Sent.sms(from, DANGER).writtenAt(clock.instant().minus(Duration.ofHours(3))));

        var answer = said(SMS, from, 1);
        assertThat(answer).hasSize(1);
        assertThat(answer.getFirst())
                .startsWith(SERIOUSLY)
                .contains("119 ext 8 (uji)", number.grouped())
                .doesNotContain("Di mana", "kami terima");
        assertThat(Segments.of(answer.getFirst()).count()).isLessThanOrEqualTo(2);
        assertThat(urgency(number)).isEqualTo(Urgency.DARURAT);
        assertThat(eventKinds(number)).contains("danger-reported");
    }

    @ParameterizedTest
    @CsvSource({
        "suami saya pukul saya terus, Ini bukan salah Anda",
        "diperkosa, Ini bukan salah Anda",
        "anak saya hilang dari kemarin, Kami tahu ini berat"
    })
    void each_danger_has_words_of_its_own_and_a_line_only_if_the_ministry_named_one(String text, String words) {
        var sms = someNumber();
        var whatsapp = someNumber();
        arrives(Sent.sms(sms, text));
        arrives(Sent.whatsapp(whatsapp, text));

        assertThat(said(SMS, sms, 1).getFirst())
                .startsWith(SERIOUSLY)
                .contains(words)
                .doesNotContain("112", "119", "129", "110");
        assertThat(said(WHATSAPP, whatsapp, 1).getFirst()).startsWith(SERIOUSLY).contains(words);
    }

    @Test
    void a_number_in_the_text_is_never_given_as_a_help_line() {
        var from = someNumber();
        arrives(Sent.sms(from, "anak saya hilang, hubungi 0812-9999-1111"));

        assertThat(said(SMS, from, 1).getFirst()).doesNotContain("9999");
    }

    @Test
    void a_danger_that_joins_a_ticket_is_answered_and_makes_it_an_emergency() {
        var from = someNumber();
        var number = arrives(Sent.sms(from, WITHOUT_PLACE));
        assertThat(said(SMS, from, 1).getFirst()).contains("Di mana kejadiannya?");
        tickets.markRead(number, AGENT);

        clock.pass(Duration.ofMinutes(5));
        assertThat(arrives(Sent.sms(from, "rasanya ingin mati saja, saya di Karanganyar Demak")))
                .isEqualTo(number);

        var answers = said(SMS, from, 2);
        assertThat(answers).hasSize(2);
        assertThat(answers.getLast()).startsWith(SERIOUSLY);
        assertThat(urgency(number)).isEqualTo(Urgency.DARURAT);
        assertThat(detail(number).summary().classification().placeCode()).isNotNull();
        assertThat(tickets.summary(number, AGENT).orElseThrow().status().unread())
                .isTrue();
    }

    @Test
    void who_writes_again_is_not_sent_the_same_words_again_within_the_hour() {
        var from = someNumber();
        var number = arrives(Sent.sms(from, DANGER));
        said(SMS, from, 1);
        clock.pass(Duration.ofMinutes(3));
        assertThat(arrives(Sent.sms(from, "saya mau mati saja"))).isEqualTo(number);
        clock.pass(Duration.ofMinutes(3));
        arrives(Sent.sms(from, "suami saya pukul saya terus"));
        somethingElseLeaves();

        assertThat(said(SMS, from, 2)).hasSize(2).last().asString().contains("bukan salah Anda");
        assertThat(eventKinds(number)).filteredOn("danger-reported"::equals).hasSize(2);
    }

    @Test
    void nobody_who_reported_a_danger_is_asked_for_the_place_on_that_day() {
        var from = someNumber();
        arrives(Sent.sms(from, DANGER));
        said(SMS, from, 1);
        clock.pass(Duration.ofMinutes(40));
        arrives(Sent.sms(from, WITHOUT_PLACE));

        assertThat(said(SMS, from, 2).getLast()).contains("kami terima").doesNotContain("Di mana");
    }

    @Test
    void the_place_is_asked_once_of_a_citizen_across_tickets_and_channels() {
        var from = someNumber();
        arrives(Sent.sms(from, WITHOUT_PLACE));
        clock.pass(Duration.ofHours(2));
        arrives(Sent.whatsapp(from, "BPNT saya kosong saldonya, tolong dicek pak"));

        assertThat(said(SMS, from, 1).getFirst()).contains("Di mana kejadiannya?");
        assertThat(said(WHATSAPP, from, 1).getFirst()).contains("kami terima").doesNotContain("Di mana");

        clock.pass(Duration.ofHours(2));
        submit(from, "Laporan ketiga", "KIS saya nonaktif, mohon dicek");
        assertThat(said(SMS, from, 2).getLast()).contains("kami terima").doesNotContain("Di mana");
    }

    @Test
    void who_said_stop_and_reports_danger_is_answered_once_and_nothing_else_passes() {
        var from = someNumber();
        stop(from);

        var number = arrives(Sent.sms(from, DANGER));
        assertThat(said(SMS, from, 2).getLast()).startsWith(SERIOUSLY);

        clock.pass(Duration.ofHours(2));
        var again = arrives(Sent.sms(from, "saya mau gantung diri"));
        assertThat(lastDelivery(again).reason()).isEqualTo("opted-out");
        var other = arrives(Sent.sms(from, COMPLAINT));
        assertThat(lastDelivery(other).reason()).isEqualTo("opted-out");
        intake.submit(arrival(Sent.sms(from, "STATUS"), "SM-status-" + from));
        assertThat(lastDelivery(number).state()).isIn(OutboundState.SENT, OutboundState.SUPPRESSED);
        somethingElseLeaves();
        assertThat(said(SMS, from, 2)).hasSize(2);

        clock.pass(Duration.ofHours(23));
        arrives(Sent.sms(from, "saya mau bunuh diri"));
        assertThat(said(SMS, from, 3)).hasSize(3);
    }

    /// The attacker names the number of somebody who wants no texts, through a program.
    @Test
    void a_program_cannot_have_a_number_texted_that_said_stop() {
        var from = someNumber();
        stop(from);

        var number = submit(from, "Tolong", "saya mau bunuh diri");

        assertThat(lastDelivery(number).reason()).isEqualTo("opted-out");
        somethingElseLeaves();
        assertThat(said(SMS, from, 1)).hasSize(1);
    }

    @Test
    void a_program_that_reports_for_a_citizen_has_them_answered_by_text() {
        var from = someNumber();
        submit(from, "Tolong", "saya mau bunuh diri");

        assertThat(said(SMS, from, 1)).hasSize(1).first().asString().startsWith(SERIOUSLY);
    }

    @Test
    void the_answer_despite_stop_is_tried_again_when_the_road_was_closed() {
        var from = someNumber();
        stop(from);
        SMS.answersNext(from, new CarrierResult.Later("no road"));
        var number = arrives(Sent.sms(from, DANGER));
        await().until(() -> "no road".equals(lastDelivery(number).reason()));

        clock.pass(Duration.ofMinutes(2));

        assertThat(said(SMS, from, 2).getLast()).startsWith(SERIOUSLY);
    }

    @Test
    void a_provider_that_has_the_number_stopped_is_believed() {
        var from = someNumber();
        stop(from);
        SMS.answersNext(from, new CarrierResult.Refused("opted out", "21610"));
        var number = arrives(Sent.sms(from, DANGER));
        await().until(() -> lastDelivery(number).state() == OutboundState.FAILED);

        clock.pass(Duration.ofHours(5));
        somethingElseLeaves();

        assertThat(said(SMS, from, 1)).hasSize(1);
        assertThat(eventKinds(number)).contains("delivery-failed");
    }

    private TicketNumber submit(String phone, String subject, String text) {
        var raw = json.writeValueAsBytes(Map.of("subject", subject, "text", text, "phone", phone, "name", "Wiji"));
        var arrival = new Arrival(
                "api", "api", "key-" + System.nanoTime(), "id", () -> new ByteArrayInputStream(raw), clock.instant());
        return new TicketNumber(intake.submit(arrival).number().orElseThrow());
    }
}
