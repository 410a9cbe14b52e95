package id.tanggap.channel.phone;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.TestFolders;
import id.tanggap.channel.phone.file.LogFilePoller;
import id.tanggap.channel.phone.source.BatchSink;
import id.tanggap.channel.phone.source.PhoneChannelSettings;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.format.CallLogFormats;
import id.tanggap.phone.ledger.CallLedger;
import id.tanggap.phone.ledger.CallLedger.Exchange;
import id.tanggap.platform.signature.TimedSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole road from the outside to the calls in the database: by files, by HTTP, with recordings.
@SpringBootTest(classes = Tanggap.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class PhoneChannelJourneyTest {

    private static final String SECRET = "rahasia-uji-yang-panjang";
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Path FOLDER = TestFolders.ofContext();
    private static final Path LOGS = folder("cdr");
    private static final Path MONITOR = folder("monitor");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CallLedger ledger;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @TempDir
    private Path work;

    private static Path folder(String name) {
        try {
            return Files.createDirectories(FOLDER.resolve(name)).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) throws IOException {
        TestDatabase.register(properties);
        var channels = folder("channels");
        Files.writeString(channels.resolve("phone-pusat.yaml"), """
                channel: phone
                format: asterisk-csv
                pbx: kantor-pusat
                zone: Asia/Jakarta
                files: { folder: "%s", pattern: "Master.csv*", poll: 200ms }
                urgent: [darurat]
                recordings: { folder: "%s", pattern: "{yyyy}/{MM}/{dd}/*{uniqueid}.wav", keep-days: 30, poll: 300ms }
                """.formatted(LOGS, MONITOR));
        Files.writeString(channels.resolve("phone-events.yaml"), """
                channel: phone
                format: events
                events: { secret: "${TEST_PHONE_SECRET}" }
                """);
        properties.add("TEST_PHONE_SECRET", () -> SECRET);
        properties.add("tanggap.channels", channels::toString);
        properties.add("tanggap.search.folder", () -> FOLDER.resolve("index").toString());
    }

    @BeforeEach
    void no_events() {
        jdbc.sql("delete from call_trace where channel_name = 'phone-events'").update();
        jdbc.sql("delete from call where channel_name = 'phone-events'").update();
    }

    @Test
    void lines_of_a_growing_file_become_calls_with_their_recordings() throws IOException {
        var start = clock.instant().minusSeconds(300).atZone(WIB);
        var day = MONITOR.resolve(
                "%04d/%02d/%02d".formatted(start.getYear(), start.getMonthValue(), start.getDayOfMonth()));
        Files.createDirectories(day);
        Files.write(day.resolve("masuk-1764000000.1.wav"), "RIFFxxxxWAVEfmt suara".getBytes(StandardCharsets.UTF_8));
        append(cdr("081234567801", start.toInstant(), "1764000000.1"));

        await().until(() -> count("call where pbx = 'kantor-pusat'") == 1);
        await().until(() -> count("call_recording") == 1);

        assertThat(jdbc.sql("select content_type from call_recording")
                        .query(String.class)
                        .single())
                .isEqualTo("audio/wav");
        assertThat(jdbc.sql("select caller from call where pbx = 'kantor-pusat'")
                        .query(String.class)
                        .single())
                .isEqualTo("+6281234567801");
        assertThat(count("call_log_position where channel_name = 'phone-pusat'"))
                .isEqualTo(1);
    }

    @Test
    void an_event_is_committed_before_it_is_answered_and_twice_is_once() throws Exception {
        var body = event("panggilan-1", "ringing", "081234567890", "201", "2026-11-24T03:00:00Z");

        assertThat(post("phone-events", body).statusCode()).isEqualTo(200);
        assertThat(count("call_trace where channel_name = 'phone-events'")).isEqualTo(1);
        assertThat(post("phone-events", body).body()).isEqualTo("{\"kept\":1}");
        assertThat(count("call_trace where channel_name = 'phone-events'")).isEqualTo(1);
    }

    @Test
    void a_wrong_signature_is_refused_with_advice_and_kept_within_an_allowance() throws Exception {
        for (var i = 0; i < 70; i++) {
            var body = event("palsu-" + i, "ringing", "0811", "201", "2026-11-24T03:00:00Z");
            var answer = send("phone-events", body, now(), "sha256=" + "0".repeat(64));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Check the secret");
        }

        assertThat(count("call where channel_name = 'phone-events'")).isZero();
        assertThat(count("call_trace where channel_name = 'phone-events' and state = 'quarantined'"))
                .isBetween(1L, 69L);
    }

    @Test
    void an_old_timestamp_and_a_missing_one_are_refused() throws Exception {
        var body = event("lama", "ringing", "0811", "201", "2026-11-24T03:00:00Z");
        var old = Long.toString(clock.instant().minusSeconds(3600).getEpochSecond());

        assertThat(send("phone-events", body, old, sign(old, body)).body()).contains("too far from our time");
        assertThat(send("phone-events", body, null, null).statusCode()).isEqualTo(403);
    }

    @Test
    void each_element_that_cannot_be_read_is_told_and_the_others_are_kept() throws Exception {
        var good = event("baik", "ringing", "081234567890", "201", "2026-11-24T03:00:00Z");
        var answer = post("phone-events", "[" + good + ",{\"event\":\"ringing\"},7]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"kept\":1", "\"index\":1", "\"index\":2");
        assertThat(count("call where channel_name = 'phone-events'")).isEqualTo(1);
        assertThat(count("call_trace where channel_name = 'phone-events' and state = 'quarantined'"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "bukan json", "\u0000"})
    void what_is_no_json_is_kept_and_told(String body) throws Exception {
        assertThat(post("phone-events", body).statusCode()).isEqualTo(400);
        assertThat(count("call_trace where channel_name = 'phone-events' and state = 'quarantined'"))
                .isEqualTo(1);
    }

    @Test
    void an_unknown_channel_and_a_large_body_are_refused_and_other_doors_stay_shut() throws Exception {
        assertThat(post("phone-lain", "{}").statusCode()).isEqualTo(404);
        assertThat(post("phone-pusat", "{}").statusCode()).isEqualTo(404);
        assertThat(post("phone-events", " ".repeat(70_000)).statusCode()).isEqualTo(413);
        var desk = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/tickets"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(HTTP.send(desk, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isNotEqualTo(200);
    }

    /// The seed is printed when it fails.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void events_in_any_order_and_repetition_make_the_same_calls(long seed) throws Exception {
        var events = new ArrayList<String>();
        for (var call = 0; call < 4; call++) {
            events.addAll(story("cerita-" + call, "08123456780" + call, call));
        }
        sendAll(events);
        var expected = calls("phone-events");
        assertThat(expected).hasSize(4);
        no_events();

        var random = new Random(seed);
        var shuffled = new ArrayList<>(events);
        shuffled.addAll(events.subList(0, random.nextInt(events.size())));
        Collections.shuffle(shuffled, random);
        sendAll(shuffled);

        assertThat(calls("phone-events")).as("seed %d", seed).isEqualTo(expected);
    }

    private static List<String> story(String id, String from, int kind) {
        var events = new ArrayList<>(List.of(
                event(id, "queued", from, "", "2026-11-24T03:00:00Z"),
                event(id, "ringing", from, "201", "2026-11-24T03:00:05Z"),
                event(id, "ringing", from, "202", "2026-11-24T03:00:20Z")));
        if (kind % 2 == 0) {
            events.add(event(id, "answered", from, "202", "2026-11-24T03:00:25Z"));
        }
        if (kind == 2) {
            events.add(event(id, "transferred", from, "202", "2026-11-24T03:01:00Z"));
            events.add(event(id, "answered", from, "203", "2026-11-24T03:01:05Z"));
        }
        events.add(event(id, "hungup", from, "", "2026-11-24T03:02:00Z"));
        return events;
    }

    private void sendAll(List<String> events) throws Exception {
        for (var body : events) {
            assertThat(post("phone-events", body).statusCode()).isEqualTo(200);
        }
    }

    /// Twenty thousand lines, with the node killed before or after commits at random and the log rotated meanwhile.
    @ParameterizedTest
    @ValueSource(longs = {4, 7})
    void a_reader_that_is_killed_again_and_again_makes_the_same_calls(long seed) throws IOException {
        var text = SampleCdr.lines(6_000);
        Files.writeString(work.resolve("Master.csv"), text);
        round("sekali-" + seed).poll(keeping(Integer.MAX_VALUE, new Random(0)));
        var expected = calls("sekali-" + seed);
        assertThat(expected).hasSizeGreaterThan(2_400);

        var random = new Random(seed);
        for (var kill = 0; kill < 6; kill++) {
            if (kill == 3) {
                Files.move(work.resolve("Master.csv"), work.resolve("Master.csv.1"));
            }
            try {
                round("berkali-" + seed).poll(keeping(random.nextInt(3), random));
            } catch (Killed killed) {
                assertThat(killed).isNotNull();
            }
        }
        round("berkali-" + seed).poll(keeping(Integer.MAX_VALUE, random));

        assertThat(calls("berkali-" + seed)).as("seed %d", seed).isEqualTo(expected);
        assertThat(count("call_trace where channel_name = 'berkali-" + seed + "'"))
                .isEqualTo(count("call_trace where channel_name = 'sekali-" + seed + "'"));
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// Dies after some batches: before the commit of the next, or after it and before anybody knows.
    private BatchSink keeping(int batches, Random random) {
        return new BatchSink() {
            private int kept;

            @Override
            public boolean keep(CallLedger.Batch batch) {
                if (kept++ == batches) {
                    if (random.nextBoolean()) {
                        ledger.keep(batch);
                    }
                    throw new Killed();
                }
                ledger.keep(batch);
                return true;
            }
        };
    }

    private LogFilePoller round(String channel) {
        return new LogFilePoller(
                CallLogFormats.of("asterisk-csv", FormatSettings.in(WIB)),
                new Exchange(channel, channel, List.of(), List.of()),
                new PhoneChannelSettings.Files(work, "Master.csv*", Duration.ofSeconds(5), Duration.ofHours(1)),
                false,
                () -> ledger.positions(channel),
                clock);
    }

    /// All that was told of the calls of a channel, without our own ids and times.
    private List<String> calls(String channel) {
        return jdbc.sql("""
                        select concat_ws(' ', ref, direction, outcome, started_at, answered_at, ended_at, wait_seconds,
                                         talk_seconds, caller_kind, caller, callee_kind, callee, agent, queue, traces,
                                         regexp_replace(legs::text, 'Master.csv(.1)?', 'Master.csv', 'g'), recordings)
                        from call where channel_name = :channel
                        order by ref
                        """).param("channel", channel).query(String.class).list();
    }

    private static String event(String id, String event, String from, String agent, String at) {
        return "{\"callId\":\"%s\",\"event\":\"%s\",\"at\":\"%s\",\"from\":\"%s\",\"to\":\"02112345678\",\"agent\":\"%s\"}"
                .formatted(id, event, at, from, agent);
    }

    private static String cdr(String from, Instant start, String id) {
        var time = java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                .withZone(WIB);
        return "\"\",\"%s\",\"100\",\"from-trunk\",\"<%s>\",\"PJSIP/trunk-1\",\"PJSIP/201-2\",\"Dial\",\"\",\"%s\",\"%s\",\"%s\",60,50,\"ANSWERED\",\"DOCUMENTATION\",\"%s\",\"\"\n"
                .formatted(
                        from,
                        from,
                        time.format(start),
                        time.format(start.plusSeconds(10)),
                        time.format(start.plusSeconds(60)),
                        id);
    }

    private static void append(String line) throws IOException {
        Files.writeString(LOGS.resolve("Master.csv"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private HttpResponse<String> post(String channel, String body) throws Exception {
        var timestamp = now();
        return send(channel, body, timestamp, sign(timestamp, body));
    }

    private String now() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    private static String sign(String timestamp, String body) {
        return TimedSignature.sign(SECRET, timestamp, body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(
            String channel,
            String body,
            @org.jspecify.annotations.Nullable String timestamp,
            @org.jspecify.annotations.Nullable String signature)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/hook/phone/" + channel))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (timestamp != null && signature != null) {
            request.header("X-Tanggap-Timestamp", timestamp).header("X-Tanggap-Signature", signature);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
