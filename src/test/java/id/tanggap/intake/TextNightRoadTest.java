package id.tanggap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.delivery.OutboundState;
import id.tanggap.ticket.ReplyOptions;
import id.tanggap.ticket.conversation.StaffMessages;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What waits by night, and outside the 24 hours of WhatsApp, and what leaves at once all the same.
class TextNightRoadTest extends TextHouse {

    private static final String COMPLAINT = "PKH saya di Demak belum cair sejak Maret";

    @Autowired
    private StaffMessages work;

    @Test
    void an_answer_by_night_waits_for_the_morning_unless_the_agent_says_now() {
        var from = someNumber();
        var number = arrives(Sent.sms(from, COMPLAINT));
        awaitMessage(SMS, from, 1);
        clock.pass(Duration.ofHours(13)); // 23.00 WIB

        work.answer(number, AGENT, "Sudah kami teruskan.");
        assertThat(lastDelivery(number).reason()).isEqualTo("quiet-hours");
        assertThat(lastDelivery(number).dueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(8)));
        work.answer(number, AGENT, "Mohon ke kantor besok pukul 08.00.", new ReplyOptions(true, Optional.empty()));

        assertThat(awaitMessage(SMS, from, 2).body()).contains("besok pukul 08.00");
        clock.pass(Duration.ofHours(8));
        assertThat(awaitMessage(SMS, from, 3).body()).contains("Sudah kami teruskan.");
    }

    @Test
    void stop_takes_back_what_waits() {
        var from = someNumber();
        var number = arrives(Sent.sms(from, COMPLAINT));
        awaitMessage(SMS, from, 1);
        clock.pass(Duration.ofHours(13));
        work.answer(number, AGENT, "Sudah kami teruskan.");

        intake.submit(arrival(Sent.sms(from, "BERHENTI"), "SM-stop-" + from));
        assertThat(awaitMessage(SMS, from, 2).body()).startsWith("Anda tidak akan menerima");

        clock.pass(Duration.ofHours(9));
        assertThat(lastDelivery(number).state()).isEqualTo(OutboundState.SUPPRESSED);
        assertThat(eventKinds(number)).contains("opted-out");
    }

    @Test
    void by_night_an_emergency_and_who_is_awake_are_answered_at_once() {
        clock.pass(Duration.ofHours(13));
        var awake = someNumber();
        arrives(Sent.sms(awake, COMPLAINT));
        assertThat(awaitMessage(SMS, awake, 1).body()).contains("kami terima");

        var emergency = someNumber();
        arrives(Sent.sms(emergency, "Tolong tanggul jebol di Demak banyak orang terjebak banjir di atap, ada bayi")
                .writtenAt(clock.instant().minus(Duration.ofHours(3))));
        assertThat(awaitMessage(SMS, emergency, 1).body()).contains("kami terima");
    }

    @Test
    void by_night_the_receipt_for_a_text_of_hours_ago_waits() {
        clock.pass(Duration.ofHours(13));
        var number = arrives(
                Sent.sms(someNumber(), COMPLAINT).writtenAt(clock.instant().minus(Duration.ofHours(3))));

        assertThat(lastDelivery(number).state()).isEqualTo(OutboundState.QUEUED);
        assertThat(lastDelivery(number).reason()).isEqualTo("quiet-hours");
    }

    @Test
    void outside_its_24_hours_whatsapp_gets_approved_words_only() {
        var from = someNumber();
        var number = arrives(Sent.whatsapp(from, COMPLAINT));
        awaitMessage(WHATSAPP, from, 1);
        clock.pass(Duration.ofHours(25));

        work.answer(number, AGENT, "Sudah cair?");
        assertThat(lastDelivery(number).reason()).isEqualTo("window-shut");
        var approved = new ReplyOptions.Approved("HX1", Map.of("1", number.grouped(), "2", "sudah cair"));
        work.answer(number, AGENT, "Ada kabar: sudah cair", new ReplyOptions(false, Optional.of(approved)));

        assertThat(awaitMessage(WHATSAPP, from, 2).approved())
                .isEqualTo(new OutboundMessage.Approved("HX1", approved.variables()));
    }

    @Test
    void by_night_the_answer_to_ones_own_STATUS_leaves_at_once() {
        var from = someNumber();
        arrives(Sent.sms(from, COMPLAINT));
        awaitMessage(SMS, from, 1);
        clock.pass(Duration.ofHours(13)); // 23.00 WIB

        intake.submit(arrival(Sent.sms(from, "STATUS"), "SM-status-" + from));

        awaitMessage(SMS, from, 2);
    }

    @Test
    void by_night_what_was_asked_before_the_night_waits_for_the_morning() {
        var from = someNumber();
        var number = arrives(Sent.sms(from, COMPLAINT));
        awaitMessage(SMS, from, 1);
        clock.pass(Duration.ofHours(10)); // 20.00 WIB
        var asked = arrival(Sent.sms(from, "STATUS"), "SM-status-" + from);
        clock.pass(Duration.ofHours(3));

        intake.submit(asked);

        assertThat(lastDelivery(number).reason()).isEqualTo("quiet-hours");
    }

    @Test
    void by_night_the_answers_to_help_and_start_leave_at_once() {
        var from = someNumber();
        clock.pass(Duration.ofHours(13));

        intake.submit(arrival(Sent.sms(from, "BANTUAN"), "SM-help-" + from));
        awaitMessage(SMS, from, 1);
        intake.submit(arrival(Sent.sms(from, "STOP"), "SM-stop-" + from));
        awaitMessage(SMS, from, 2);
        intake.submit(arrival(Sent.sms(from, "MULAI"), "SM-start-" + from));

        awaitMessage(SMS, from, 3);
    }

    /// WhatsApp counts its 24 hours from any message of the citizen, also from STATUS.
    @Test
    void the_answer_to_STATUS_by_whatsapp_needs_no_approved_words() {
        var from = someNumber();
        arrives(Sent.whatsapp(from, COMPLAINT));
        awaitMessage(WHATSAPP, from, 1);
        clock.pass(Duration.ofDays(2));

        intake.submit(arrival(Sent.whatsapp(from, "STATUS"), "SM-status-" + from));

        awaitMessage(WHATSAPP, from, 2);
    }
}
