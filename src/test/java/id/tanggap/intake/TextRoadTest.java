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
import id.tanggap.ticket.conversation.StaffMessages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
}
