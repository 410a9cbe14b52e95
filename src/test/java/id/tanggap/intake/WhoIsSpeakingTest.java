package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.PostOffice;
import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.TestFolders;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.intake.ledger.Arrival;
import id.tanggap.journey.Post;
import id.tanggap.ticket.SenderProof;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Nobody speaks for somebody else: the table of docs/decisions/0020-who-is-speaking.md by the doors of mail, of
/// programs and of calls. The mailbox `email-pengaduan` trusts `mx.contoh.go.id`, `email-biasa` trusts nobody.
@SpringBootTest(classes = Tanggap.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class WhoIsSpeakingTest {

    private static final Path FOLDER = TestFolders.ofContext();
    private static final PostOffice OFFICE = new PostOffice();
    private static final Post POST = new Post(OFFICE.smtpPort(), OFFICE.imapPort());
    private static final String TRUSTING = "email-pengaduan";
    private static final Viewer AGENT =
            new Viewer(null, "Sari", Role.AGENT, null, ZoneId.of("Asia/Jakarta"), Locale.of("id"));
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TicketReader tickets;

    @Autowired
    private TicketResolution resolution;

    @Autowired
    private Intake intake;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) throws Exception {
        TestDatabase.register(properties);
        var channels = FOLDER.resolve("channels");
        OFFICE.describeChannel(channels, TRUSTING, PostOffice.MINISTRY);
        Files.writeString(
                channels.resolve(TRUSTING + ".yaml"),
                "authentication:\n  trusted: [mx.contoh.go.id]\n",
                StandardOpenOption.APPEND);
        OFFICE.describeChannel(channels, "email-biasa", "biasa@tanggap.test");
        properties.add("tanggap.channels", channels::toString);
        properties.add("tanggap.search.folder", () -> FOLDER.resolve("index").toString());
    }

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    /// Each cell for an ended ticket: what a short answer of somebody does to it.
    ///
    /// @param mailbox that trusts our mail server, or nobody
    /// @param checked what the field Authentication-Results says of From
    /// @param sign `ours` if it answers our letter, `number` if it names the ticket in its subject
    /// @param from whether From is the reporter
    @ParameterizedTest(name = "{0}, {1}, {2}, from {3}: {4} does {5} and is {6}")
    @CsvSource({
        "email-pengaduan, pass, ours,   reporter, terima kasih, confirmed,       OUR_REFERENCE",
        "email-pengaduan, pass, ours,   reporter, belum,        reopened,        OUR_REFERENCE",
        "email-pengaduan, none, ours,   reporter, belum,        reopened,        OUR_REFERENCE",
        "email-pengaduan, -,    ours,   reporter, sudah,        confirmed,       OUR_REFERENCE",
        "email-biasa,     -,    ours,   reporter, sudah,        confirmed,       OUR_REFERENCE",
        "email-biasa,     pass, ours,   reporter, sudah,        confirmed,       OUR_REFERENCE",
        "email-pengaduan, pass, number, reporter, terima kasih, confirmed,       AUTHENTICATED",
        "email-pengaduan, pass, number, reporter, belum,        reopened,        AUTHENTICATED",
        "email-pengaduan, none, number, reporter, terima kasih, confirm,         UNPROVEN",
        "email-pengaduan, -,    number, reporter, belum,        reopen,          UNPROVEN",
        "email-biasa,     -,    number, reporter, sudah,        confirm,         UNPROVEN",
        "email-biasa,     pass, number, reporter, belum,        reopen,          UNPROVEN",
        "email-biasa,     fail, number, reporter, kapan cair?,  reopen,          UNPROVEN",
        "email-pengaduan, fail, ours,   reporter, sudah,        nothing,         OTHER_SENDER",
        "email-pengaduan, fail, number, reporter, belum,        nothing,         OTHER_SENDER",
        "email-pengaduan, pass, ours,   stranger, sudah,        nothing,         OTHER_SENDER",
        "email-pengaduan, pass, number, stranger, terima kasih, nothing,         OTHER_SENDER",
        "email-pengaduan, none, number, stranger, belum,        nothing,         OTHER_SENDER",
        "email-biasa,     -,    ours,   stranger, sudah,        nothing,         OTHER_SENDER",
        "email-biasa,     -,    number, stranger, belum,        nothing,         OTHER_SENDER"
    })
    void a_short_answer_to_an_ended_ticket(
            String mailbox, String checked, String sign, String from, String words, String does, SenderProof proof) {
        var mail = new Mail(mailbox);
        var number = ended(mail);
        var author = from.equals("reporter") ? mail.reporter() : "lain." + mail.reporter();

        var settled = mail.arrives(author, checked, sign.equals("ours") ? ourLetter(number) : null, number, words);

        if (does.equals("nothing")) {
            assertUntouched(number);
            assertSuggested(settled, number, "other-sender", proof);
        } else {
            assertThat(settled).isEqualTo(number);
            assertThat(detail(number).messages().getLast().origin().proof()).isEqualTo(proof);
            assertDone(number, does);
        }
    }

    private void assertDone(TicketNumber number, String does) {
        var last = detail(number).events().getLast();
        switch (does) {
            case "confirmed" -> assertThat(state(number)).isEqualTo(TicketState.CLOSED);
            case "reopened" -> assertThat(state(number).isOpen()).isTrue();
            default -> {
                assertThat(state(number)).isEqualTo(TicketState.RESOLVED);
                assertThat(last.kind()).isEqualTo("act-suggested");
                assertThat(last.data()).containsEntry("act", does);
                assertThat(detail(number).summary().status().unread()).isTrue();
            }
        }
    }

    /// The review's scene: a stranger's own From, the reporter only in Reply-To.
    @ParameterizedTest
    @ValueSource(strings = {"terima kasih", "belum"})
    void reply_to_is_nobody(String words) {
        var mail = new Mail(TRUSTING);
        var number = ended(mail);
        var subject = "Re: " + number.grouped() + " " + mail.reporter();

        POST.send(
                "penipu@penipu.test",
                subject,
                words,
                Map.of(
                        "Reply-To",
                        mail.reporter(),
                        "Authentication-Results",
                        "mx.contoh.go.id; dmarc=pass header.from=penipu.test"));

        var own = awaitTicket(subject);
        assertUntouched(number);
        assertSuggested(own.summary().number(), number, "other-sender", SenderProof.OTHER_SENDER);
        assertThat(own.messages().getFirst().origin().replyTo()).isEqualTo(mail.reporter());
        assertThat(recipients(own)).containsExactly("penipu@penipu.test");
        assertThat(POST.read(mail.reporter())).noneMatch(letter -> letter.text()
                .contains(own.summary().number().grouped()));
    }

    @Test
    void an_answer_goes_to_from_and_never_to_reply_to() {
        POST.send(
                "tini@warga.test",
                "Tini bertanya",
                "PKH saya di Demak belum cair",
                Map.of("Reply-To", "x@penipu.test"));

        var ticket = awaitTicket("Tini bertanya");

        assertThat(recipients(ticket)).containsExactly("tini@warga.test");
        assertThat(ticket.summary().reporter().contact())
                .extracting(point -> point.value())
                .isEqualTo("tini@warga.test");
    }

    /// RFC 8601 section 5: only what our own server wrote counts, and that stands on top.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authentication-Results: mx.penipu.example; dmarc=pass header.from=warga.test",
                "ARC-Authentication-Results: i=1; mx.contoh.go.id; dmarc=pass header.from=warga.test",
                "Authentication-Results: mx.contoh.go.id; dmarc=none header.from=warga.test ~ Received: by mx.contoh.go.id"
                        + " ~ Authentication-Results: mx.contoh.go.id; dmarc=pass header.from=warga.test",
                "Authentication-Results: mx.contoh.go.id; spf=none ~ X-Mailer: x"
                        + " ~ Authentication-Results: mx.contoh.go.id; dkim=pass header.d=warga.test"
            })
    void a_forged_result_proves_nothing(String fields) {
        var mail = new Mail(TRUSTING);
        var number = ended(mail);

        var settled = mail.arrivesWith(
                fields.replace(" ~ ", "\n"), "From: " + mail.reporter(), "Subject: " + number.grouped(), "belum");

        assertThat(settled).isEqualTo(number);
        assertDone(number, "reopen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: %s, penipu@penipu.test",
                "From: penipu@penipu.test, %s",
                "From: penipu@penipu.test\nFrom: %s",
                "From: %s\nFrom: penipu@penipu.test",
                "From: %s <penipu@penipu.test>",
                "From: \"%s\" <penipu@penipu.test>"
            })
    void several_authors_are_nobody(String from) {
        var mail = new Mail(TRUSTING);
        var number = ended(mail);

        var settled = mail.arrivesWith(
                "Authentication-Results: mx.contoh.go.id; dmarc=pass header.from=warga.test",
                from.formatted(mail.reporter()),
                "Subject: " + number.grouped() + "\nIn-Reply-To: " + ourLetter(number),
                "sudah");

        assertUntouched(number);
        assertSuggested(settled, number, "other-sender", SenderProof.OTHER_SENDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fwd: ", "Fw: ", "FW: ", "Teruskan: ", "TRS: ", "Re: Fwd: "})
    void a_forwarded_mail_is_only_suggested(String prefix) {
        var mail = new Mail(TRUSTING);
        var number = ended(mail);

        var settled = mail.arrivesWith(
                passing(),
                "From: " + mail.reporter(),
                "Subject: " + prefix + number.grouped() + "\nReferences: " + ourLetter(number),
                "sudah");

        assertUntouched(number);
        assertSuggested(settled, number, "forwarded", SenderProof.OUR_REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject: Laporan %s", "Subject: x\nMessage-ID: %s", "Subject: x\nReferences: %s"})
    void a_mail_that_is_attached_is_only_suggested(String inner) {
        var mail = new Mail(TRUSTING);
        var number = ended(mail);
        var named = inner.contains("Laporan") ? number.grouped() : ourLetter(number);

        var settled = mail.arrivesWith(
                passing(),
                "From: " + mail.reporter(),
                "Subject: titipan\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b",
                "--b\nContent-Type: text/plain\n\nlihat lampiran\n--b\nContent-Type: message/rfc822\n\nFrom: x@y.test\n%s\n\nisi\n--b--\n"
                        .formatted(inner.formatted(named)));

        assertUntouched(number);
        assertSuggested(settled, number, "forwarded", SenderProof.AUTHENTICATED);
    }

    @ParameterizedTest
    @CsvSource({"Re: laporan saya, reporter", "Re: laporan saya, stranger", "Laporan saya, reporter"})
    void a_number_in_the_words_is_only_suggested(String subject, String from) {
        var mail = new Mail(TRUSTING);
        var number = ended(mail);
        var isReporter = from.equals("reporter");

        var settled = mail.arrivesWith(
                isReporter ? passing() : "X-Mailer: x",
                "From: " + (isReporter ? mail.reporter() : "lain@warga.test"),
                "Subject: " + subject,
                "belum cair pak\n\n> Laporan Anda " + number.grouped() + " sudah selesai.");

        assertUntouched(number);
        assertSuggested(
                settled,
                number,
                isReporter ? "mentioned" : "other-sender",
                isReporter ? SenderProof.AUTHENTICATED : SenderProof.OTHER_SENDER);
    }

    /// The letter of one ticket is no reference to another.
    @Test
    void our_reference_counts_for_its_own_ticket_only() {
        var mail = new Mail("email-biasa");
        var number = ended(mail);
        var others = ended(new Mail("email-biasa"));

        var settled = mail.arrivesWith(
                "X-Mailer: x",
                "From: " + mail.reporter(),
                "Subject: Re: " + number.grouped() + "\nIn-Reply-To: " + ourLetter(others),
                "sudah");

        assertThat(settled).isEqualTo(number);
        assertThat(detail(number).messages().getLast().origin().proof()).isEqualTo(SenderProof.UNPROVEN);
        assertDone(number, "confirm");
        assertUntouched(others);
    }

    /// Whoever knows the id of a citizen's own mail has not had a letter of ours.
    @Test
    void the_id_of_the_citizens_own_mail_is_no_reference_of_ours() {
        var mail = new Mail("email-biasa");
        var number = ended(mail);
        var own = jdbc.sql("""
                        select m.message_id from ticket_message m join ticket t on t.id = m.ticket_id
                        where t.number = :number and m.direction = 'in' order by m.id limit 1
                        """)
                .param("number", number.digits())
                .query(String.class)
                .single();

        var settled = mail.arrivesWith(
                "X-Mailer: x", "From: " + mail.reporter(), "Subject: x\nIn-Reply-To: <" + own + ">", "belum");

        assertThat(settled).isEqualTo(number);
        assertDone(number, "reopen");
    }

    @Test
    void a_forged_report_of_its_own_is_shown_as_one() {
        var mail = new Mail(TRUSTING);

        var settled = mail.arrivesWith(
                "Authentication-Results: mx.contoh.go.id; dmarc=fail header.from=warga.test",
                "From: " + mail.reporter(),
                "Subject: Palsu " + mail.reporter(),
                "PKH saya di Demak belum cair");

        assertThat(detail(settled).messages().getFirst().origin().proof()).isEqualTo(SenderProof.OTHER_SENDER);
    }

    /// Nobody vouches for what a program or a colleague was told.
    @ParameterizedTest
    @CsvSource({"api, reporter", "api, stranger", "phone, reporter", "phone, stranger"})
    void a_program_and_a_caller_act_on_nothing(String channel, String from) {
        var mail = new Mail(TRUSTING);
        var number = ended(mail);
        var email = from.equals("reporter") ? mail.reporter() : "lain@warga.test";
        var raw = channel.equals("api")
                ? """
                  {"subject": "Tiket %s", "text": "sudah", "email": "%s"}
                  """.formatted(number.grouped(), email)
                : """
                  {"callId": %d, "text": "%s sudah cair", "email": "%s", "agent": "Sari"}
                  """.formatted(COUNT.incrementAndGet(), number.grouped(), email);

        var settled = settled(channel, channel + "-uji", raw);

        if (from.equals("reporter")) {
            assertThat(settled).isEqualTo(number);
            assertThat(detail(number).messages().getLast().origin().proof()).isEqualTo(SenderProof.UNPROVEN);
            assertDone(number, channel.equals("api") ? "confirm" : "reopen");
        } else {
            assertUntouched(number);
            assertSuggested(settled, number, "other-sender", SenderProof.OTHER_SENDER);
        }
    }

    private static String passing() {
        return "Authentication-Results: mx.contoh.go.id; dmarc=pass header.from=warga.test";
    }

    /// Mail of one reporter into one mailbox.
    private final class Mail {

        private final String mailbox;
        private final String reporter = "pelapor%d@warga.test".formatted(COUNT.incrementAndGet());

        Mail(String mailbox) {
            this.mailbox = mailbox;
        }

        String reporter() {
            return reporter;
        }

        /// @param checked result of DMARC, `-` for none
        /// @param answers Message-ID with angle brackets; null to name the number in the subject
        TicketNumber arrives(String from, String checked, @Nullable String answers, TicketNumber number, String words) {
            return arrivesWith(
                    checked.equals("-")
                            ? "X-Mailer: x"
                            : "Authentication-Results: mx.contoh.go.id; dmarc=" + checked + " header.from=warga.test",
                    "From: " + from,
                    answers == null
                            ? "Subject: Re: " + number.grouped()
                            : "Subject: Re: laporan\nIn-Reply-To: " + answers,
                    words);
        }

        TicketNumber arrivesWith(String above, String from, String fields, String words) {
            return settled(
                    "email",
                    mailbox,
                    "%s\n%s\n%s\nMessage-ID: <uji%d@warga.test>\n\n%s\n"
                            .formatted(above, from, fields, COUNT.incrementAndGet(), words));
        }
    }

    /// Keeps it as its channel would, and waits until it belongs to a ticket.
    private TicketNumber settled(String channel, String channelName, String raw) {
        var bytes = raw.getBytes(StandardCharsets.UTF_8);
        var key = "uji/" + COUNT.incrementAndGet();
        var arrival =
                new Arrival(channel, channelName, key, "id", () -> new ByteArrayInputStream(bytes), Instant.now());
        return new TicketNumber(intake.submit(arrival).number().orElseThrow());
    }

    private TicketNumber ended(Mail mail) {
        var number = mail.arrivesWith(
                "X-Mailer: x",
                "From: " + mail.reporter(),
                "Subject: Laporan " + mail.reporter(),
                "PKH saya di Demak belum cair");
        resolution.end(TicketVersion.latest(number, AGENT), ChosenOutcome.as("solved"));
        assertThat(state(number)).isEqualTo(TicketState.RESOLVED);
        return number;
    }

    private String ourLetter(TicketNumber number) {
        return "<"
                + jdbc.sql("""
                        select o.message_id from outbound o join ticket t on t.id = o.ticket_id
                        where t.number = :number order by o.id desc limit 1
                        """)
                        .param("number", number.digits())
                        .query(String.class)
                        .single() + ">";
    }

    private void assertUntouched(TicketNumber number) {
        assertThat(state(number)).isEqualTo(TicketState.RESOLVED);
        assertThat(detail(number).events()).extracting(TicketDetail.Event::kind).endsWith("resolved");
    }

    private void assertSuggested(TicketNumber own, TicketNumber other, String why, SenderProof proof) {
        assertThat(own).isNotEqualTo(other);
        assertThat(detail(own).events()).anySatisfy(event -> {
            assertThat(event.kind()).isEqualTo("link-suggested");
            assertThat(event.data()).containsEntry("number", other.digits()).containsEntry("why", why);
        });
        assertThat(detail(own).messages().getFirst().origin().proof()).isEqualTo(proof);
    }

    private List<String> recipients(TicketDetail ticket) {
        return jdbc.sql("select distinct recipient from outbound where ticket_id = :id")
                .param("id", ticket.summary().id())
                .query(String.class)
                .list();
    }

    private TicketDetail awaitTicket(String subject) {
        await().until(() -> jdbc.sql("select count(*) from ticket where subject = :subject")
                        .param("subject", subject)
                        .query(Long.class)
                        .single()
                == 1);
        return detail(new TicketNumber(jdbc.sql("select number from ticket where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .single()));
    }

    private TicketDetail detail(TicketNumber number) {
        return tickets.detail(number, AGENT).orElseThrow();
    }

    private TicketState state(TicketNumber number) {
        return detail(number).summary().state();
    }
}
