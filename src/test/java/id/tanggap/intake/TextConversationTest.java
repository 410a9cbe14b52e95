package id.tanggap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.MovingClock;
import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.TestFolders;
import id.tanggap.TextCarrier;
import id.tanggap.intake.ledger.Arrival;
import id.tanggap.intake.report.TextReport;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.TextTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// What becomes of texts, line by line; the lines are in `conversations.tsv`.
@SpringBootTest(
        classes = {Tanggap.class, TextConversationTest.Time.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class TextConversationTest {

    private static final Path FOLDER = TestFolders.ofContext();
    private static final Path TABLE = Path.of("src/test/resources/intake/conversations.tsv");
    private static final AtomicInteger NUMBERS = new AtomicInteger(811_000_000);

    @Autowired
    private Intake intake;

    @Autowired
    private Carriers carriers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MovingClock clock;

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock(Instant.parse("2026-11-24T02:00:00Z"));
        }
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        properties.add("tanggap.channels", () -> FOLDER.resolve("channels").toString());
        properties.add("tanggap.search.folder", () -> FOLDER.resolve("index").toString());
    }

    @BeforeEach
    void a_provider() {
        carriers.open(new TextCarrier("sms", TextTerms.USUAL));
    }

    private record Line(int minutes, String from, String text, String becomes, String says, String why) {}

    @TestFactory
    Stream<DynamicTest> texts_become_what_the_table_says() throws IOException {
        var cases = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .collect(Collectors.groupingBy(row -> row[0], LinkedHashMap::new, Collectors.toList()));
        return cases.entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey(), () -> play(one.getValue())));
    }

    private void play(List<String[]> rows) throws IOException {
        clock.set(nextMorning());
        var numbers = new LinkedHashMap<String, String>();
        var tickets = new ArrayList<Long>();
        for (var row : rows) {
            var line = new Line(Integer.parseInt(row[1]), row[2], row[3], row[4], row[5], row[6]);
            clock.pass(Duration.ofMinutes(line.minutes()));
            var from = line.from().length() > 1
                    ? line.from()
                    : numbers.computeIfAbsent(line.from(), unused -> "+62" + NUMBERS.incrementAndGet());
            var before = lastOutbound();
            var inbound = text(from, withNumbers(line.text(), tickets));
            assertThat(became(inbound, tickets)).as(line.why()).isEqualTo(line.becomes());
            assertThat(said(before)).as("answer: " + line.why()).isEqualTo(line.says());
        }
    }

    private Instant nextMorning() {
        return clock.instant()
                .plus(Duration.ofDays(2))
                .truncatedTo(java.time.temporal.ChronoUnit.DAYS)
                .plus(Duration.ofHours(2));
    }

    private String withNumbers(String text, List<Long> tickets) {
        return text.contains("#1")
                ? text.replace(
                        "#1",
                        jdbc.sql("select number from ticket where id = :id")
                                .param("id", tickets.getFirst())
                                .query(String.class)
                                .single())
                : text;
    }

    private long text(String from, String text) throws IOException {
        var id = "SM" + System.nanoTime();
        var report = new TextReport(
                "twilio", "sms", id, from, "+6281100000", text, null, List.of(), null, null, null, null, text);
        var bytes = json.writeValueAsBytes(report);
        return intake.submit(new Arrival(
                        "sms", "sms-uji", id, "id", () -> new java.io.ByteArrayInputStream(bytes), clock.instant()))
                .receipt()
                .inboundId();
    }

    private String became(long inbound, List<Long> tickets) {
        record Row(String state, Optional<Long> ticket, String reason) {}
        var row = jdbc.sql("select state, ticket_id, coalesce(reason, '') from inbound where id = :id")
                .param("id", inbound)
                .query((r, n) ->
                        new Row(r.getString(1), Optional.ofNullable(r.getObject(2, Long.class)), r.getString(3)))
                .single();
        if (row.state().equals("ticketed")) {
            tickets.add(row.ticket().orElseThrow());
            return "opens";
        }
        assertThat(row.state()).as(row.reason()).isEqualTo("linked");
        return List.of("reply", "goes-on").contains(row.reason())
                ? "joins " + (tickets.indexOf(row.ticket().orElseThrow()) + 1)
                : "heard";
    }

    private long lastOutbound() {
        return jdbc.sql("select coalesce(max(id), 0) from outbound")
                .query(Long.class)
                .single();
    }

    private static final Map<String, String> BEGINNINGS = Map.of(
            "acknowledged", "Laporan .* kami terima. Kabar kami paling lambat .*",
            "ask-place", "Laporan .* kami terima. Di mana.*",
            "placed", "Terima kasih. Laporan .* diteruskan ke Sentra.*",
            "opted-out", "Anda tidak akan menerima.*",
            "opted-in", "Anda akan menerima.*",
            "help", "Kemensos: tulis.*",
            "status", "Tiket .*: .*",
            "unknown-number", "Tidak ada tiket.*");

    private String said(long before) {
        var bodies = jdbc.sql("select body from outbound where id > :before and state <> 'suppressed' order by id")
                .param("before", before)
                .query(String.class)
                .list();
        assertThat(bodies).hasSizeLessThanOrEqualTo(1);
        return bodies.isEmpty()
                ? "-"
                : BEGINNINGS.entrySet().stream()
                        .filter(one -> bodies.getFirst().matches("(?s)" + one.getValue()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(bodies.getFirst());
    }
}
