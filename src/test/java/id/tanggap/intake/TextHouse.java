package id.tanggap.intake;

import static id.tanggap.Patience.await;

import id.tanggap.MovingClock;
import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.TestFolders;
import id.tanggap.TextCarrier;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.intake.ledger.Arrival;
import id.tanggap.intake.report.TextReport;
import id.tanggap.reply.carrier.ApprovedTemplate;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.carrier.TextTerms;
import id.tanggap.reply.delivery.Delivery;
import id.tanggap.reply.delivery.OutboundState;
import id.tanggap.reply.delivery.TicketDeliveries;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.view.TicketReader;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// A house with a provider for SMS and one for WhatsApp, a clock that tests move, and citizens who text.
@ResourceLock("TextHouse")
@SpringBootTest(
        classes = {Tanggap.class, TextHouse.Time.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
abstract class TextHouse {

    static final Viewer AGENT = new Viewer(null, "Sari", Role.AGENT, null, ZoneId.of("Asia/Jakarta"), Locale.of("id"));
    /// Ten in the morning in Jakarta.
    static final Instant MORNING = Instant.parse("2026-11-24T03:00:00Z");

    /// The clock stands still between two moves of a test, and with it every pace.
    private static final double AT_ONCE = 1e12;
    static final Path FOLDER = TestFolders.ofContext();
    /// Citizens' numbers are not neighbours: a block of a hundred has limits of its own.
    private static final int APART = 137;

    private static final AtomicInteger NUMBERS = new AtomicInteger(812_300_000);
    private static final AtomicInteger DAYS = new AtomicInteger();

    static final TextCarrier SMS = new TextCarrier(
            "sms", new TextTerms(1600, 2, new BigDecimal("350"), "Rp", AT_ONCE, Duration.ofMinutes(10), List.of()));
    static final TextCarrier WHATSAPP = new TextCarrier(
            "whatsapp",
            new TextTerms(
                    1600,
                    10,
                    BigDecimal.ZERO,
                    "Rp",
                    AT_ONCE,
                    Duration.ofMinutes(10),
                    List.of(new ApprovedTemplate(
                            "HX1", "Kabar", "Ada kabar untuk laporan {{1}}: {{2}}", List.of("number", "text")))));

    @Autowired
    Intake intake;

    @Autowired
    Carriers carriers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    MovingClock clock;

    @Autowired
    TicketReader tickets;

    @Autowired
    ObservedTriage triage;

    @Autowired
    TicketDeliveries outbox;

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock(MORNING);
        }

        @Bean
        @Primary
        ObservedTriage observedTriage() {
            return new ObservedTriage();
        }
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        properties.add("tanggap.channels", () -> FOLDER.resolve("channels").toString());
        properties.add("tanggap.templates", () -> FOLDER.resolve("templates").toString());
        properties.add("tanggap.search.folder", () -> FOLDER.resolve("index").toString());
    }

    /// Each test begins in the morning of a day of its own; the clock never goes back.
    @BeforeEach
    void a_new_day() {
        clock.set(MORNING.plus(Duration.ofDays(3L * DAYS.incrementAndGet())));
        carriers.open(SMS);
        carriers.open(WHATSAPP);
    }

    /// Days pass, and the days of later tests with them.
    void pass(int days) {
        clock.pass(Duration.ofDays(days));
        DAYS.addAndGet(days);
    }

    static OutboundMessage awaitMessage(TextCarrier carrier, String number, int count) {
        await().until(() -> carrier.to(number).size() >= count);
        return carrier.to(number).getLast();
    }

    Delivery lastDelivery(TicketNumber number) {
        var summary = tickets.summary(number, AGENT).orElseThrow();
        return outbox.deliveries(summary.id()).entrySet().stream()
                .max(Map.Entry.comparingByKey())
                .orElseThrow()
                .getValue();
    }

    void awaitState(TicketNumber number, OutboundState state) {
        await().until(() -> lastDelivery(number).state() == state);
    }

    static String someNumber() {
        return "+62" + NUMBERS.addAndGet(APART);
    }

    /// A text as a door hands it in.
    record Sent(
            String channel,
            String from,
            String text,
            @Nullable Instant sentAt,
            List<TextReport.Media> media,
            TextReport.@Nullable Location location,
            @Nullable String repliedTo,
            @Nullable String name) {

        static Sent sms(String from, String text) {
            return new Sent("sms", from, text, null, List.of(), null, null, null);
        }

        static Sent whatsapp(String from, String text) {
            return new Sent("whatsapp", from, text, null, List.of(), null, null, "Bu Wiji");
        }

        Sent writtenAt(Instant at) {
            return new Sent(channel, from, text, at, media, location, repliedTo, name);
        }

        Sent with(TextReport.Media... files) {
            return new Sent(channel, from, text, sentAt, List.of(files), location, repliedTo, name);
        }

        Sent at(double lat, double lon) {
            var where = new TextReport.Location(lat, lon, "Balai Desa", null);
            return new Sent(channel, from, text, sentAt, media, where, repliedTo, name);
        }

        Sent answering(String providerId) {
            return new Sent(channel, from, text, sentAt, media, location, providerId, name);
        }
    }

    Arrival arrival(Sent sent, String id) {
        var report = new TextReport(
                "twilio",
                sent.channel(),
                id,
                sent.from(),
                "+6281100000",
                sent.text(),
                sent.sentAt(),
                sent.media(),
                sent.location(),
                sent.name(),
                sent.repliedTo(),
                null,
                sent.text());
        var bytes = json.writeValueAsBytes(report);
        return new Arrival(
                sent.channel(),
                sent.channel() + "-uji",
                id,
                "id",
                () -> new ByteArrayInputStream(bytes),
                clock.instant());
    }

    /// @return the ticket it became or joined
    TicketNumber arrives(Sent sent) {
        return new TicketNumber(
                intake.submit(arrival(sent, "SM" + System.nanoTime())).number().orElseThrow());
    }

    TicketDetail detail(TicketNumber number) {
        return tickets.detail(number, AGENT).orElseThrow();
    }

    List<String> eventKinds(TicketNumber number) {
        return detail(number).events().stream().map(TicketDetail.Event::kind).toList();
    }
}
