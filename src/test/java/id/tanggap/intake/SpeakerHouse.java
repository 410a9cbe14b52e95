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
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A house with a mailbox `email-pengaduan` that trusts the mail server `mx.contoh.go.id`, and one, `email-biasa`, that
/// trusts nobody; and what is said of an ended ticket after somebody wrote about it.
@SpringBootTest(classes = Tanggap.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class SpeakerHouse {

    static final Path FOLDER = TestFolders.ofContext();
    static final PostOffice OFFICE = new PostOffice();
    static final Post POST = new Post(OFFICE.smtpPort(), OFFICE.imapPort());
    static final String TRUSTING = "email-pengaduan";
    static final Viewer AGENT = new Viewer(null, "Sari", Role.AGENT, null, ZoneId.of("Asia/Jakarta"), Locale.of("id"));
    static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TicketReader tickets;

    @Autowired
    TicketResolution resolution;

    @Autowired
    Intake intake;

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

    void assertDone(TicketNumber number, String does) {
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

    static String passing() {
        return "Authentication-Results: mx.contoh.go.id; dmarc=pass header.from=warga.test";
    }

    /// Mail of one reporter into one mailbox.
    final class Mail {

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
    TicketNumber settled(String channel, String channelName, String raw) {
        var bytes = raw.getBytes(StandardCharsets.UTF_8);
        var key = "uji/" + COUNT.incrementAndGet();
        var arrival =
                new Arrival(channel, channelName, key, "id", () -> new ByteArrayInputStream(bytes), Instant.now());
        return new TicketNumber(intake.submit(arrival).number().orElseThrow());
    }

    TicketNumber ended(Mail mail) {
        var number = mail.arrivesWith(
                "X-Mailer: x",
                "From: " + mail.reporter(),
                "Subject: Laporan " + mail.reporter(),
                "PKH saya di Demak belum cair");
        resolution.end(TicketVersion.latest(number, AGENT), ChosenOutcome.as("solved"));
        assertThat(state(number)).isEqualTo(TicketState.RESOLVED);
        return number;
    }

    String ourLetter(TicketNumber number) {
        return "<"
                + jdbc.sql("""
                        select o.message_id from outbound o join ticket t on t.id = o.ticket_id
                        where t.number = :number order by o.id desc limit 1
                        """)
                        .param("number", number.digits())
                        .query(String.class)
                        .single() + ">";
    }

    void assertUntouched(TicketNumber number) {
        assertThat(state(number)).isEqualTo(TicketState.RESOLVED);
        assertThat(detail(number).events()).extracting(TicketDetail.Event::kind).endsWith("resolved");
    }

    void assertSuggested(TicketNumber own, TicketNumber other, String why, SenderProof proof) {
        assertThat(own).isNotEqualTo(other);
        assertThat(detail(own).events()).anySatisfy(event -> {
            assertThat(event.kind()).isEqualTo("link-suggested");
            assertThat(event.data()).containsEntry("number", other.digits()).containsEntry("why", why);
        });
        assertThat(detail(own).messages().getFirst().origin().proof()).isEqualTo(proof);
    }

    List<String> recipients(TicketDetail ticket) {
        return jdbc.sql("select distinct recipient from outbound where ticket_id = :id")
                .param("id", ticket.summary().id())
                .query(String.class)
                .list();
    }

    TicketDetail awaitTicket(String subject) {
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

    TicketDetail detail(TicketNumber number) {
        return tickets.detail(number, AGENT).orElseThrow();
    }

    TicketState state(TicketNumber number) {
        return detail(number).summary().state();
    }
}
