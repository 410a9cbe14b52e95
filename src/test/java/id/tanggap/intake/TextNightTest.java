package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.reporter.ContactActivity;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.ticket.conversation.StaffMessages;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// By night, who has just written or called is awake: answers leave at once. What could wake somebody waits.
class TextNightTest extends TextHouse {

    @Autowired
    private StaffMessages work;

    @Autowired
    private ContactActivity activity;

    /// From ten in the morning in Jakarta to eleven at night in a zone.
    private void elevenAtNight(int hoursBeforeJakarta) {
        clock.pass(Duration.ofHours(13 - hoursBeforeJakarta));
    }

    private void awaitTexts(String number, int count) {
        await().until(() -> SMS.to(number).size() + WHATSAPP.to(number).size() >= count);
    }

    private void asks(Sent sent) {
        intake.submit(arrival(sent, "SM-asks-" + System.nanoTime()));
    }

    private static Sent sent(String channel, String from, String text) {
        return channel.equals("sms") ? Sent.sms(from, text) : Sent.whatsapp(from, text);
    }

    @ParameterizedTest
    @CsvSource({
        "sms, 0, PKH saya di Demak belum cair sejak Maret",
        "sms, 1, PKH saya di Makassar belum cair sejak Maret",
        "sms, 2, PKH saya di Jayapura belum cair sejak Maret",
        "whatsapp, 0, PKH saya di Demak belum cair sejak Maret",
        "whatsapp, 2, PKH saya di Jayapura belum cair sejak Maret"
    })
    void who_writes_at_eleven_at_night_is_answered_at_once_in_every_zone(String channel, int zone, String complaint) {
        var from = someNumber();
        var number = arrives(sent(channel, from, complaint));
        awaitTexts(from, 1);
        elevenAtNight(zone);
        work.answer(number, AGENT, "Kami cek besok.");
        assertThat(lastDelivery(number).reason()).isEqualTo("quiet-hours");

        asks(sent(channel, from, "STATUS"));
        awaitTexts(from, 3); // the state, and the answer that waited: the citizen is awake

        clock.pass(Duration.ofMinutes(40));
        work.answer(number, AGENT, "Sudah kami teruskan ke bank.");
        awaitTexts(from, 4);

        clock.pass(Duration.ofMinutes(30));
        work.answer(number, AGENT, "Tidurlah, kabar berikutnya besok.");
        assertThat(lastDelivery(number).reason()).isEqualTo("quiet-hours");
    }

    @Test
    void an_answer_on_another_ticket_of_somebody_who_has_just_written_leaves_at_once() {
        var from = someNumber();
        var first = arrives(Sent.sms(from, "PKH saya di Demak belum cair sejak Maret"));
        awaitTexts(from, 1);
        elevenAtNight(0);
        var second = arrives(Sent.sms(from, "simbah 82 tahun hidup sendiri di Demak, rumah reyot"));
        assertThat(second).isNotEqualTo(first);
        awaitTexts(from, 2);

        work.answer(first, AGENT, "Sudah cair tadi sore.");

        awaitTexts(from, 3);
    }

    @Test
    void the_acknowledgement_of_a_text_that_was_half_an_hour_on_the_way_leaves_at_once() {
        elevenAtNight(0);
        var from = someNumber();

        arrives(Sent.sms(from, "PKH saya di Demak belum cair sejak Maret")
                .writtenAt(clock.instant().minus(Duration.ofMinutes(35))));

        awaitTexts(from, 1);
    }

    @Test
    void who_has_just_called_is_awake_and_who_called_in_the_afternoon_is_not() {
        var from = someNumber();
        var number = arrives(Sent.sms(from, "PKH saya di Demak belum cair sejak Maret"));
        awaitTexts(from, 1);
        clock.pass(Duration.ofHours(7));
        activity.heard(ContactPoint.phone(from).orElseThrow(), clock.instant());
        clock.pass(Duration.ofHours(6));
        work.answer(number, AGENT, "Tadi sore kami telepon balik.");
        assertThat(lastDelivery(number).reason()).isEqualTo("quiet-hours");

        activity.heard(ContactPoint.phone(from).orElseThrow(), clock.instant());
        clock.pass(Duration.ofMinutes(5));
        work.answer(number, AGENT, "Seperti kata kami di telepon: besok pagi.");

        awaitTexts(from, 2);
    }
}
