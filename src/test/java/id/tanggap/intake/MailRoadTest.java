package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.PostOffice;
import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.TestFolders;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import id.tanggap.intake.ledger.Arrival;
import id.tanggap.journey.Post;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.ownership.BalaiHandOver;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// From a citizen's mail to the ticket and back, with a real mail server and a real database.
@SpringBootTest(classes = Tanggap.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MailRoadTest {

    private static final Path FOLDER = TestFolders.ofContext();

    private static final PostOffice OFFICE = new PostOffice();
    private static final Post POST = new Post(OFFICE.smtpPort(), OFFICE.imapPort());
    private static final String SECOND_MAILBOX = "bantuan@tanggap.test";
    private static final Viewer AGENT =
            new Viewer(null, "Sari", Role.AGENT, null, ZoneId.of("Asia/Jakarta"), Locale.of("id"));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TicketReader tickets;

    @Autowired
    private StaffMessages work;

    @Autowired
    private TicketResolution resolution;

    @Autowired
    private BalaiHandOver handOver;

    @Autowired
    private Intake intake;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        OFFICE.describeChannel(FOLDER.resolve("channels"), "email-pengaduan", PostOffice.MINISTRY);
        OFFICE.describeChannel(FOLDER.resolve("channels"), "email-bantuan", SECOND_MAILBOX);
        properties.add("tanggap.channels", () -> FOLDER.resolve("channels").toString());
        properties.add("tanggap.search.folder", () -> FOLDER.resolve("index").toString());
    }

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @Test
    void a_complaint_becomes_an_understood_routed_timed_ticket_and_is_acknowledged_in_its_thread() {
        var id = POST.send("Budi <budi@warga.test>", "PKH belum cair", "PKH saya di Demak belum cair", Map.of());

        var ticket = awaitTicket("PKH belum cair");
        var letter = awaitLetters("budi@warga.test", 1).getFirst();

        assertThat(ticket.summary().classification().category()).isEqualTo("bansos.pkh");
        assertThat(ticket.summary().classification().placeCode()).isEqualTo("33.21");
        assertThat(ticket.summary().assignment().balaiCode()).isEqualTo("MGL");
        assertThat(ticket.clocks()).extracting(clock -> clock.name()).contains("first-response", "resolution");
        assertThat(ticket.events())
                .extracting(TicketDetail.Event::kind)
                .containsSubsequence("opened", "understood", "routed");
        assertThat(letter.inReplyTo()).isEqualTo(id);
        assertThat(letter.references()).contains(id);
        assertThat(letter.autoSubmitted()).isEqualTo("auto-replied");
        assertThat(letter.subject()).contains(ticket.summary().number().grouped());
    }

    @Test
    void the_citizens_reply_to_an_answer_joins_the_ticket() {
        POST.send("ani@warga.test", "KKS tertelan", "KKS ibu saya di Kudus tertelan ATM", Map.of());
        var number = awaitTicket("KKS tertelan").summary().number();
        awaitLetters("ani@warga.test", 1); // letters may overtake each other
        work.answer(number, AGENT, "Mohon kirim foto KTP.");
        var answer = awaitLetters("ani@warga.test", 2).getLast();

        POST.send("ani@warga.test", answer.subject(), "Ini fotonya", Map.of("In-Reply-To", answer.messageId()));

        await().until(() -> detail(number).messages().size() == 4);
        assertThat(detail(number).messages().getLast().text()).isEqualTo("Ini fotonya");
        assertThat(answer.autoSubmitted()).isEmpty();
        assertThat(count("select count(*) from ticket where subject like '%KKS tertelan%'"))
                .isEqualTo(1);
    }

    @Test
    void belum_in_reply_to_the_closing_letter_opens_the_ticket_again() {
        POST.send("hana@warga.test", "PKH Hana", "PKH saya di Demak belum cair", Map.of());
        var number = awaitTicket("PKH Hana").summary().number();
        awaitLetters("hana@warga.test", 1);
        resolution.end(TicketVersion.latest(number, AGENT), ChosenOutcome.as("solved"));
        var closing = awaitLetters("hana@warga.test", 2).getLast();
        assertThat(closing.autoSubmitted()).isEqualTo("auto-replied");

        POST.send("hana@warga.test", closing.subject(), "BELUM", Map.of("In-Reply-To", closing.messageId()));

        await().until(() -> detail(number).summary().state() == TicketState.HANDED_OVER);
        assertThat(detail(number).events())
                .extracting(TicketDetail.Event::kind)
                .endsWith("resolved", "joined", "reopened");
    }

    @Test
    void the_citizen_is_told_which_balai_has_the_ticket_now() {
        POST.send("indra@warga.test", "PKH Indra", "PKH saya di Demak belum cair", Map.of());
        var number = awaitTicket("PKH Indra").summary().number();

        handOver.toBalai(TicketVersion.latest(number, AGENT), new BalaiCode("WSB"), "pelapor pindah");

        awaitLetters("indra@warga.test", 2);
        assertThat(detail(number).messages().getLast().text()).contains("kini ditangani oleh Sentra Wasana Bahagia");
    }

    @Test
    void a_reply_from_a_stranger_is_only_suggested() {
        POST.send("citra@warga.test", "Rumah roboh", "Rumah saya di Pati roboh", Map.of());
        var number = awaitTicket("Rumah roboh").summary().number();
        var letter = awaitLetters("citra@warga.test", 1).getFirst();

        POST.send("orang.lain@warga.test", "Ikut bicara", "Saya juga", Map.of("References", letter.messageId()));

        var others = awaitTicket("Ikut bicara");
        assertThat(others.summary().number()).isNotEqualTo(number);
        assertThat(others.events()).anySatisfy(event -> {
            assertThat(event.kind()).isEqualTo("link-suggested");
            assertThat(event.data()).containsEntry("number", number.digits());
        });
        assertThat(detail(number).messages()).hasSize(2);
    }

    @Test
    void the_number_in_the_subject_joins_when_the_reporter_writes_it() {
        POST.send("dodi@warga.test", "Tanya bansos", "Bagaimana cara daftar?", Map.of());
        var number = awaitTicket("Tanya bansos").summary().number();

        POST.send("Dodi <DODI@warga.test>", "Tiket " + number.grouped(), "Masih menunggu", Map.of());

        await().until(() -> detail(number).messages().size() == 3);
    }

    @Test
    void the_same_mail_in_two_mailboxes_is_one_ticket() {
        var raw =
                "From: eka@warga.test\r\nTo: %s, %s\r\nSubject: Dua kotak\r\nMessage-ID: <satu@warga.test>\r\n\r\nHalo\r\n"
                        .formatted(PostOffice.MINISTRY, SECOND_MAILBOX);
        receive("email-pengaduan", "uji/1", raw);
        awaitTicket("Dua kotak");

        var second = receive("email-bantuan", "uji/1", "Received: lain\r\n" + raw);

        await().until(() -> !state(second).equals("received"));
        assertThat(state(second)).isEqualTo("linked");
        assertThat(count("select count(*) from ticket where subject = 'Dua kotak'"))
                .isEqualTo(1);
    }

    @Test
    void the_same_reply_in_two_mailboxes_joins_once() {
        receive("email-pengaduan", "uji/awal", """
                From: fani@warga.test
                Subject: Balas dua
                Message-ID: <awal@warga.test>

                Halo
                """);
        awaitTicket("Balas dua");
        var reply = """
                From: fani@warga.test
                Subject: Re: Balas dua
                Message-ID: <balas@warga.test>
                In-Reply-To: <awal@warga.test>

                Tambahan
                """;

        var first = receive("email-pengaduan", "uji/balas", reply);
        await().until(() -> state(first).equals("linked"));
        var second = receive("email-bantuan", "uji/balas", "Received: lain\n" + reply);
        await().until(() -> state(second).equals("linked"));

        assertThat(count("select count(*) from ticket_message where message_id = 'balas@warga.test'"))
                .isEqualTo(1);
    }

    @Test
    void what_a_machine_sends_is_kept_but_not_answered() {
        POST.send("robot@warga.test", "Libur", "Saya sedang cuti", Map.of("Auto-Submitted", "auto-replied"));

        awaitTicket("Libur");

        assertThat(count("select count(*) from outbound where recipient = 'robot@warga.test'"))
                .isZero();
    }

    @Test
    void a_bounce_marks_the_message_and_opens_no_ticket() {
        POST.send("feri@warga.test", "Minta selimut", "Kami di Demak minta selimut", Map.of());
        var number = awaitTicket("Minta selimut").summary().number();
        var ours = awaitLetters("feri@warga.test", 1).getFirst().messageId();
        // the mail server has it a moment before we have written that it was sent
        await().until(() ->
                count("select count(*) from outbound where recipient = 'feri@warga.test' and state = 'sent'") == 1);

        var bounce =
                receive("email-pengaduan", "uji/bounce", """
                From: MAILER-DAEMON@mx.test
                To: pengaduan@tanggap.test
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                Could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.test

                Final-Recipient: rfc822; feri@warga.test
                Action: failed
                Status: 5.1.1

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--
                """.formatted(ours).replace("\n", "\r\n"));

        await().until(() -> state(bounce).equals("refused"));
        assertThat(detail(number).events()).extracting(TicketDetail.Event::kind).contains("delivery-failed");
        assertThat(count("select count(*) from ticket where subject like 'Undelivered%'"))
                .isZero();
    }

    @Test
    void bytes_that_are_no_mail_are_kept_and_hold_nobody_up() {
        var first = receive("email-pengaduan", "uji/rusak", "\u0000\u0001 bukan surel");
        POST.send("gita@warga.test", "Sesudah rusak", "Apakah ini sampai?", Map.of());

        awaitTicket("Sesudah rusak");

        await().until(() -> !state(first).equals("received"));
    }

    private long receive(String channel, String key, String raw) {
        var bytes = raw.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var arrival = new Arrival(
                "email", channel, key, "id", () -> new java.io.ByteArrayInputStream(bytes), java.time.Instant.now());
        return intake.receive(arrival).inboundId();
    }

    private String state(long inbound) {
        return jdbc.sql("select state from inbound where id = :id")
                .param("id", inbound)
                .query(String.class)
                .single();
    }

    private TicketDetail awaitTicket(String subject) {
        await().until(() -> count("select count(*) from ticket where subject = '" + subject + "'") == 1);
        return detail(new TicketNumber(jdbc.sql("select number from ticket where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .single()));
    }

    private TicketDetail detail(TicketNumber number) {
        return tickets.detail(number, AGENT).orElseThrow();
    }

    private List<Post.Letter> awaitLetters(String address, int number) {
        await().until(() -> POST.read(address).size() >= number);
        return POST.read(address);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
