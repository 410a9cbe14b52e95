package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TextCarrier;
import id.tanggap.reply.carrier.CarrierResult;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.delivery.DeliveryReceipt;
import id.tanggap.reply.delivery.DeliveryReceipts;
import id.tanggap.reply.delivery.DeliveryState;
import id.tanggap.reply.delivery.OutboundState;
import id.tanggap.reporter.ContactConsent;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.ticket.ReplyOptions;
import id.tanggap.ticket.conversation.StaffMessages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What leaves by text, when, and how far it comes; with a real database and a provider that answers as it is told.
class TextRoadTest extends TextHouse {

    private static final String COMPLAINT = "PKH saya di Demak belum cair sejak Maret";

    @Autowired
    private StaffMessages work;

    @Autowired
    private DeliveryReceipts receipts;

    @Autowired
    private ContactConsent wishes;

    @Test
    void receipts_in_any_order_and_repeated_end_where_the_road_ends() {
        var random = new Random(26);
        for (var round = 0; round < 8; round++) {
            var from = someNumber();
            var number = arrives(Sent.sms(from, COMPLAINT));
            var id = TextCarrier.providerId(awaitMessage(SMS, from, 1));
            awaitState(number, OutboundState.SENT);
            var told = new ArrayList<>(List.of(
                    DeliveryState.QUEUED,
                    DeliveryState.SENDING,
                    DeliveryState.SENT,
                    DeliveryState.DELIVERED,
                    DeliveryState.SENT,
                    DeliveryState.DELIVERED));
            Collections.shuffle(told, random);

            told.forEach(state -> receipts.record(new DeliveryReceipt("sms-uji", id, state, null), clock.instant()));

            assertThat(lastDelivery(number).state()).as("%s", told).isEqualTo(OutboundState.DELIVERED);
        }
    }

    @Test
    void a_receipt_that_is_faster_than_our_own_note_is_not_lost() {
        var from = someNumber();
        SMS.answersNext(from, new CarrierResult.Accepted("SM-" + from));
        receipts.record(new DeliveryReceipt("sms-uji", "SM-" + from, DeliveryState.DELIVERED, null), clock.instant());

        var number = arrives(Sent.sms(from, COMPLAINT));

        awaitState(number, OutboundState.DELIVERED);
    }

    @Test
    void a_receipt_of_nobodys_message_harms_nothing() {
        receipts.record(new DeliveryReceipt("sms-uji", "SM-nobody", DeliveryState.FAILED, "30005"), clock.instant());
        receipts.record(new DeliveryReceipt("sms-uji", "SM-nobody", DeliveryState.FAILED, "30005"), clock.instant());
    }

    @Test
    void a_telephone_out_of_reach_is_tried_again_and_then_an_agent_is_told() {
        var from = someNumber();
        var number = arrives(Sent.sms(from, COMPLAINT));
        tickets.markRead(number, AGENT);
        for (var attempt = 1; attempt <= 4; attempt++) {
            var message = awaitMessage(SMS, from, attempt);
            awaitState(number, OutboundState.SENT);
            receipts.record(
                    new DeliveryReceipt("sms-uji", TextCarrier.providerId(message), DeliveryState.UNDELIVERED, "30003"),
                    clock.instant());
            if (attempt < 4) {
                assertThat(lastDelivery(number).state()).isEqualTo(OutboundState.QUEUED);
                clock.pass(Duration.ofHours(2));
            }
        }

        assertThat(lastDelivery(number).state()).isEqualTo(OutboundState.UNDELIVERED);
        assertThat(lastDelivery(number).code()).isEqualTo("30003");
        assertThat(eventKinds(number)).contains("delivery-failed");
        assertThat(tickets.summary(number, AGENT).orElseThrow().status().unread())
                .isTrue();
    }

    @Test
    void a_number_that_is_not_in_use_is_not_tried_again() {
        var from = someNumber();
        var number = arrives(Sent.sms(from, COMPLAINT));
        var message = awaitMessage(SMS, from, 1);
        awaitState(number, OutboundState.SENT);

        receipts.record(
                new DeliveryReceipt("sms-uji", TextCarrier.providerId(message), DeliveryState.UNDELIVERED, "30005"),
                clock.instant());

        assertThat(lastDelivery(number).state()).isEqualTo(OutboundState.UNDELIVERED);
        assertThat(eventKinds(number)).containsOnlyOnce("delivery-failed");
    }

    @Test
    void who_said_stop_to_the_provider_is_silent_here_too() {
        var from = someNumber();
        SMS.answersNext(from, new CarrierResult.Refused("opted out", "21610"));
        var number = arrives(Sent.sms(from, COMPLAINT));

        awaitState(number, OutboundState.FAILED);
        await().until(() ->
                wishes.silentSince(ContactPoint.phone(from).orElseThrow()).isPresent());
        work.answer(number, AGENT, "Sudah kami cek.");

        assertThat(lastDelivery(number).state()).isEqualTo(OutboundState.SUPPRESSED);
        assertThat(lastDelivery(number).reason()).isEqualTo("opted-out");
    }

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
    void a_provider_that_wants_a_pause_gets_it_and_the_message_goes_after() {
        var from = someNumber();
        SMS.answersNext(from, new CarrierResult.Later("slow down", "20429", Duration.ofSeconds(30)));
        var number = arrives(Sent.sms(from, COMPLAINT));

        await().until(() -> "20429".equals(lastDelivery(number).code()));
        assertThat(lastDelivery(number).dueAt()).isEqualTo(clock.instant().plusSeconds(30));
        clock.pass(Duration.ofSeconds(30));

        awaitState(number, OutboundState.SENT);
    }

    @Test
    void a_message_that_comes_back_to_a_number_that_said_stop_meanwhile_stays() {
        var from = someNumber();
        SMS.answersNext(from, new CarrierResult.Later("no road"));
        var number = arrives(Sent.sms(from, COMPLAINT));
        await().until(() -> "no road".equals(lastDelivery(number).reason()));

        intake.submit(arrival(Sent.sms(from, "STOP"), "SM-stop-" + from));

        assertThat(lastDelivery(number).state()).isEqualTo(OutboundState.SUPPRESSED);
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
    void a_long_answer_leaves_in_numbered_parts_and_nothing_is_cut() {
        var from = someNumber();
        var number = arrives(Sent.sms(from, COMPLAINT));
        awaitMessage(SMS, from, 1);
        var text = "perahu karet dan tenda sudah berangkat ".repeat(20).strip();

        work.answer(number, AGENT, text);
        awaitMessage(SMS, from, 4);

        var parts = SMS.to(from).stream()
                .skip(1)
                .map(OutboundMessage::body)
                .sorted()
                .toList();
        assertThat(parts).hasSize(3).allMatch(part -> part.matches("(?s)\\([1-3]/3\\) .*"));
        var words = String.join(" ", parts).replaceAll("\\([1-3]/3\\) ", "").replaceAll("\\s+", " ");
        assertThat(words).contains(text).contains(number.grouped());
        assertThat(lastDelivery(number).parts()).isEqualTo(3);
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

    /// Networks report a telephone out of reach, and deliver when it is back.
    @Test
    void after_a_late_undelivered_and_then_delivered_a_text_does_not_go_out_twice() {
        var from = someNumber();
        var number = arrives(Sent.sms(from, COMPLAINT));
        var id = TextCarrier.providerId(awaitMessage(SMS, from, 1));
        awaitState(number, OutboundState.SENT);
        receipts.record(new DeliveryReceipt("sms-uji", id, DeliveryState.UNDELIVERED, "30003"), clock.instant());
        assertThat(lastDelivery(number).state()).isEqualTo(OutboundState.QUEUED);

        receipts.record(new DeliveryReceipt("sms-uji", id, DeliveryState.DELIVERED, null), clock.instant());
        clock.pass(Duration.ofHours(2));
        somethingElseLeaves();

        assertThat(lastDelivery(number).state()).isEqualTo(OutboundState.DELIVERED);
        assertThat(SMS.to(from)).hasSize(1);
    }

    /// What waits on the same channel and is due has left by then.
    private void somethingElseLeaves() {
        var other = someNumber();
        arrives(Sent.sms(other, COMPLAINT));
        awaitMessage(SMS, other, 1);
    }

    @Test
    void a_text_that_arrived_at_its_first_handover_is_not_lost_by_its_second() {
        var from = someNumber();
        var number = arrives(Sent.sms(from, COMPLAINT));
        var first = TextCarrier.providerId(awaitMessage(SMS, from, 1));
        awaitState(number, OutboundState.SENT);
        receipts.record(new DeliveryReceipt("sms-uji", first, DeliveryState.UNDELIVERED, "30003"), clock.instant());
        clock.pass(Duration.ofMinutes(5));
        var second = TextCarrier.providerId(awaitMessage(SMS, from, 2));
        awaitState(number, OutboundState.SENT);

        receipts.record(new DeliveryReceipt("sms-uji", first, DeliveryState.DELIVERED, null), clock.instant());
        receipts.record(new DeliveryReceipt("sms-uji", second, DeliveryState.UNDELIVERED, "30005"), clock.instant());

        assertThat(lastDelivery(number).state()).isEqualTo(OutboundState.DELIVERED);
        assertThat(eventKinds(number)).doesNotContain("delivery-failed");
    }

    @Test
    void a_lost_text_is_not_tried_again_for_who_said_stop_meanwhile() {
        var from = someNumber();
        var number = arrives(Sent.sms(from, COMPLAINT));
        var id = TextCarrier.providerId(awaitMessage(SMS, from, 1));
        awaitState(number, OutboundState.SENT);
        intake.submit(arrival(Sent.sms(from, "STOP"), "SM-stop-" + from));

        receipts.record(new DeliveryReceipt("sms-uji", id, DeliveryState.UNDELIVERED, "30003"), clock.instant());

        assertThat(lastDelivery(number).state()).isEqualTo(OutboundState.SUPPRESSED);
        assertThat(lastDelivery(number).reason()).isEqualTo("opted-out");
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
