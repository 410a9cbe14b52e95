package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TextCarrier;
import id.tanggap.intake.ledger.Arrival;
import id.tanggap.intake.media.MediaFetchResult;
import id.tanggap.intake.media.MediaSource;
import id.tanggap.intake.media.MediaSourceRegistry;
import id.tanggap.intake.report.Submission;
import id.tanggap.intake.report.TextReport;
import id.tanggap.reply.delivery.OutboundState;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.link.TicketLinks;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.timeline.TimelineCheck;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What arrives by text: whose it is, where it belongs, its files, and what comes to nothing.
class TextArrivalTest extends TextHouse {

    private static final String COMPLAINT = "PKH saya di Demak belum cair sejak Maret";

    @Autowired
    private StaffMessages work;

    @Autowired
    private TicketResolution resolution;

    @Autowired
    private TimelineCheck timelines;

    @Autowired
    private TicketLinks links;

    @Autowired
    private MediaSourceRegistry mediaSources;

    @Test
    void sms_and_whatsapp_of_one_number_are_one_reporter_with_two_tickets() {
        var from = someNumber();
        var first = arrives(Sent.sms(from, COMPLAINT));
        var second = arrives(Sent.whatsapp(from, "ini fotonya pak"));

        assertThat(second).isNotEqualTo(first);
        assertThat(detail(second).summary().reporter().id())
                .isEqualTo(detail(first).summary().reporter().id());
        assertThat(detail(second).messages().getFirst().author()).isEqualTo("Bu Wiji");
        assertThat(detail(arrives(Sent.whatsapp(someNumber(), COMPLAINT)))
                        .summary()
                        .reporter()
                        .name())
                .isEqualTo("Bu Wiji");
    }

    /// Issue 12, defect 3: it was triaged twice, inside a transaction that held an advisory lock.
    @Test
    void a_new_text_is_triaged_once_and_before_its_transaction() {
        var from = someNumber();
        var opening = "BPNT di Demak belum cair, lapor dari " + from;
        var more = "sudah dua bulan, kata " + from;

        var number = arrives(Sent.sms(from, opening));
        assertThat(arrives(Sent.sms(from, more))).isEqualTo(number);

        assertThat(triage.askedAbout(opening)).containsExactly(new ObservedTriage.Asked(opening, false));
        assertThat(triage.askedAbout(more)).containsExactly(new ObservedTriage.Asked(more, false));
    }

    @Test
    void a_location_becomes_coordinates_place_and_balai() {
        var from = someNumber();
        var number = arrives(Sent.whatsapp(from, "PKH saya belum cair sejak Maret"));
        assertThat(detail(number).summary().assignment().balaiCode()).isNull();

        var again = arrives(Sent.whatsapp(from, "").at(-6.894, 110.638));

        assertThat(again).isEqualTo(number);
        assertThat(detail(number).summary().classification().placeCode()).isEqualTo("33.21");
        assertThat(detail(number).summary().assignment().balaiCode()).isEqualTo("MGL");
        assertThat(jdbc.sql("select latitude from ticket where number = :n")
                        .param("n", number.digits())
                        .query(Double.class)
                        .single())
                .isEqualTo(-6.894);
        assertThat(eventKinds(number)).containsSubsequence("held", "placed", "routed");
        assertThat(detail(number).clocks().stream().filter(one -> one.name().equals("acceptance") && one.isRunning()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"BELUM, HANDED_OVER", "sudah pak, CLOSED"})
    void the_end_of_a_ticket_asks_whether_it_is_done_and_the_answer_counts(String answer, TicketState then) {
        var from = someNumber();
        var number = arrives(Sent.sms(from, COMPLAINT));
        awaitMessage(SMS, from, 1);
        pass(2);
        resolution.end(TicketVersion.latest(number, AGENT), ChosenOutcome.as("solved"));
        assertThat(awaitMessage(SMS, from, 2).body()).contains("berakhir").contains("BELUM");
        pass(10);

        assertThat(arrives(Sent.sms(from, answer))).isEqualTo(number);

        assertThat(detail(number).summary().state()).isEqualTo(then);
        assertTimelineHolds(number);
    }

    @Test
    void another_matter_after_the_end_is_another_ticket() {
        var from = someNumber();
        var number = arrives(Sent.sms(from, COMPLAINT));
        awaitMessage(SMS, from, 1);
        pass(2);
        resolution.end(TicketVersion.latest(number, AGENT), ChosenOutcome.as("solved"));
        pass(10);

        assertThat(arrives(Sent.sms(from, "Jembatan di Jayapura putus karena banjir")))
                .isNotEqualTo(number);
        assertThat(detail(number).summary().state()).isEqualTo(TicketState.RESOLVED);
    }

    @Test
    void what_texts_do_beside_the_conversation_keeps_the_timeline_whole() {
        var from = someNumber();
        var number = arrives(Sent.sms(from, "PKH saya belum cair sejak Maret"));
        tickets.markRead(number, AGENT);
        intake.submit(arrival(Sent.sms(from, "STATUS"), "SM-status-" + from));
        assertThat(tickets.summary(number, AGENT).orElseThrow().status().unread())
                .isFalse();
        awaitMessage(SMS, from, 2);
        arrives(Sent.sms(from, "di Demak"));
        awaitMessage(SMS, from, 3);
        intake.submit(arrival(Sent.sms(from, "STOP"), "SM-stop-" + from));
        awaitMessage(SMS, from, 4);

        assertThat(eventKinds(number)).containsSubsequence("status-asked", "joined", "placed", "routed", "opted-out");
        assertTimelineHolds(number);
    }

    private void assertTimelineHolds(TicketNumber number) {
        var ticket = tickets.summary(number, AGENT).orElseThrow();
        assertThat(timelines.check(ticket.id())).isEmpty();
        assertThat(jdbc.sql("select version from ticket where id = :id")
                        .param("id", ticket.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(eventKinds(number).size());
    }

    @Test
    void a_message_that_answers_ours_joins_its_ticket_whenever() {
        var from = someNumber();
        var number = arrives(Sent.whatsapp(from, COMPLAINT));
        var ours = TextCarrier.providerId(awaitMessage(WHATSAPP, from, 1));
        awaitState(number, OutboundState.SENT);
        clock.pass(Duration.ofDays(1));

        assertThat(arrives(Sent.whatsapp(from, "tetangga saya lansia juga belum dapat bantuan di Kudus")
                        .answering(ours)))
                .isEqualTo(number);
        assertThat(arrives(Sent.whatsapp(someNumber(), COMPLAINT).answering(ours)))
                .isNotEqualTo(number);
    }

    @Test
    void two_texts_of_the_same_second_make_one_ticket() throws Exception {
        var from = someNumber();
        var both = List.of(Sent.sms(from, COMPLAINT), Sent.sms(from, COMPLAINT + " pak"));
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var numbers = threads.invokeAll(both.stream()
                    .<java.util.concurrent.Callable<TicketNumber>>map(sent -> () -> arrives(sent))
                    .toList());
            assertThat(numbers.getFirst().get()).isEqualTo(numbers.getLast().get());
        }
    }

    /// Answers as it is told, then with a picture.
    private static final class Gallery implements MediaSource {
        private final ArrayDeque<MediaFetchResult> answers = new ArrayDeque<>();

        @Override
        public String channelName() {
            return "whatsapp-uji";
        }

        @Override
        public synchronized MediaFetchResult fetch(String url) {
            var next = answers.poll();
            return next != null
                    ? next
                    : new MediaFetchResult.Bytes(
                            null,
                            "image/jpeg",
                            () -> new ByteArrayInputStream(url.getBytes(StandardCharsets.UTF_8)),
                            () -> {});
        }
    }

    @Test
    void files_are_fetched_after_the_words_are_safe_and_tried_again() {
        var gallery = new Gallery();
        gallery.answers.add(new MediaFetchResult.Later("503"));
        mediaSources.open(gallery);

        var number = arrives(Sent.whatsapp(someNumber(), COMPLAINT)
                .with(new TextReport.Media("https://media.test/1", "image/jpeg")));
        assertThat(detail(number).messages().getFirst().text()).isEqualTo(COMPLAINT);
        await().until(() -> mediaReason().equals("503"));
        clock.pass(Duration.ofMinutes(1));

        await().until(() -> !detail(number).messages().getFirst().files().isEmpty());
        assertThat(detail(number).messages().getFirst().files().getFirst().name())
                .endsWith(".jpg");
    }

    /// Issue 12, defect 5: they hung on the duplicate, where nobody looks.
    @Test
    void late_media_of_a_merged_text_go_to_the_ticket_it_was_merged_into() {
        var gallery = new Gallery();
        gallery.answers.add(new MediaFetchResult.Later("503"));
        gallery.answers.add(new MediaFetchResult.Later("503"));
        mediaSources.open(gallery);
        var main = arrives(Sent.sms(someNumber(), COMPLAINT));
        var duplicate = arrives(Sent.whatsapp(someNumber(), COMPLAINT)
                .with(
                        new TextReport.Media("https://media.test/3", "image/jpeg"),
                        new TextReport.Media("https://media.test/4", "image/jpeg")));
        await().until(() -> gallery.answers.isEmpty());
        links.merge(TicketVersion.latest(duplicate, AGENT), main, "serumah");

        clock.pass(Duration.ofMinutes(6));

        await().until(() -> detail(main).messages().getLast().files().size() == 2);
        assertThat(detail(main).messages().getLast().author()).isEqualTo("Bu Wiji");
        assertThat(eventKinds(main)).containsOnlyOnce("joined");
        assertThat(tickets.summary(main, AGENT).orElseThrow().status().unread()).isTrue();
        assertThat(detail(duplicate).messages().getFirst().files()).isEmpty();
        assertThat(eventKinds(duplicate)).endsWith("merged", "redirected");
    }

    private String mediaReason() {
        return jdbc.sql("select coalesce((select reason from media_wanted order by id desc limit 1), '')")
                .query(String.class)
                .single();
    }

    @Test
    void a_file_that_cannot_be_had_is_told_and_loses_no_word() {
        var gallery = new Gallery();
        gallery.answers.add(new MediaFetchResult.Refused("too-large"));
        mediaSources.open(gallery);

        var number = arrives(
                Sent.whatsapp(someNumber(), COMPLAINT).with(new TextReport.Media("https://media.test/2", "video/mp4")));

        await().until(() -> eventKinds(number).contains("media-lost"));
        assertThat(detail(number).messages().getFirst().text()).isEqualTo(COMPLAINT);
    }

    @Test
    void a_forged_text_is_kept_and_does_not_stand_in_the_way_of_the_real_one() {
        var from = someNumber();
        var id = "SM-forged-" + from;
        var forged = intake.refuse(arrival(Sent.sms(from, "Palsu"), id), "signature");
        var again = intake.refuse(arrival(Sent.sms(from, "Palsu"), id), "signature");

        var real = intake.submit(arrival(Sent.sms(from, COMPLAINT), id));

        assertThat(forged.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(real.receipt().isNew()).isTrue();
        assertThat(real.number()).isPresent();
        assertThat(jdbc.sql("select state || ' ' || reason from inbound where id = :id")
                        .param("id", forged.inboundId())
                        .query(String.class)
                        .single())
                .isEqualTo("refused signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INFO-PKH", "98765", "+123", "Kemensos RI"})
    void who_cannot_be_answered_is_an_author_without_a_road(String sender) {
        var number = arrives(Sent.sms(sender, COMPLAINT));

        assertThat(detail(number).summary().reporter().contact()).isNull();
        assertThat(detail(number).messages().getFirst().author()).isEqualTo(sender);
        assertThat(detail(number).messages()).hasSize(1);
        work.answer(number, AGENT, "Halo?");
        assertThat(eventKinds(number)).contains("undeliverable");
    }

    @Test
    void a_program_that_hands_in_a_number_has_its_citizen_answered_by_text() {
        var from = someNumber();
        var raw = json.writeValueAsBytes(new Submission("", COMPLAINT, "Budi", null, from, null, null));
        intake.submit(new Arrival("api", "api", "k-" + from, "id", () -> new ByteArrayInputStream(raw), Instant.now()));

        assertThat(awaitMessage(SMS, from, 1).body()).contains("kami terima");
    }
}
