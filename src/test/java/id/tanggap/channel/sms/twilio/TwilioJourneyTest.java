package id.tanggap.channel.sms.twilio;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.TestFolders;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.twilio.Fault;
import id.tanggap.twilio.Signatures;
import id.tanggap.twilio.Sms;
import id.tanggap.twilio.TwilioDouble;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// From a citizen's text to the ticket and back, with the real SDK and Twilio's double, behind a proxy so to say.
@SpringBootTest(classes = Tanggap.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class TwilioJourneyTest {

    private static final Path FOLDER = TestFolders.ofContext();
    private static final String CHANNEL = "sms-pengaduan";
    private static final String PUBLIC = "https://pengaduan.kemensos.example/hook/sms/" + CHANNEL;
    private static final String MINISTRY = "+622112345678";
    private static final TwilioDouble TWILIO = new TwilioDouble();
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkerRegistry workers;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        // short for the sake of the outage, and long enough for a busy machine
        properties.add("spring.datasource.hikari.connection-timeout", () -> "2000");
        TWILIO.webhook(PUBLIC, "");
        TWILIO.describeChannel(FOLDER.resolve("channels"), CHANNEL, MINISTRY, "");
        properties.add("tanggap.channels", () -> FOLDER.resolve("channels").toString());
        properties.add("tanggap.search.folder", () -> FOLDER.resolve("index").toString());
    }

    @BeforeEach
    void stand_behind_the_proxy() {
        TWILIO.webhook(PUBLIC, hook());
    }

    @AfterAll
    static void close() {
        TWILIO.close();
    }

    @Test
    void a_signed_text_is_kept_before_it_is_answered_and_once_however_often_it_comes() {
        var sms = TWILIO.receive("+6281234500001", MINISTRY, "PKH saya di Demak belum cair");

        assertThat(TWILIO.tell(sms)).isEqualTo(200);
        assertThat(state(sms)).isNotEmpty();
        assertThat(TWILIO.tell(sms)).isEqualTo(200);
        assertThat(TWILIO.tellAsJson(sms)).isEqualTo(200);

        awaitState(sms, "ticketed");
        assertThat(count("select count(*) from inbound where source_key = '" + sms.sid() + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_json_webhook_is_the_same_text() {
        var sms = TWILIO.receive("+6281234500002", MINISTRY, "KKS ibu saya di Kudus tertelan ATM");

        assertThat(TWILIO.tellAsJson(sms)).isEqualTo(200);

        awaitState(sms, "ticketed");
    }

    @Test
    void a_text_whose_webhook_was_lost_is_pulled() {
        var sms = TWILIO.receive("+6281234500003", MINISTRY, "Beras bansos di Kudus berkutu");

        awaitState(sms, "ticketed");

        assertThat(count("select count(*) from sms_recovered where source_key = '" + sms.sid() + "'"))
                .isEqualTo(1);
    }

    /// Defect 1 of issue 12: a database restart ended the thread that pulls, until the program was started again.
    @Test
    void a_failed_lease_renewal_does_not_end_the_pull_thread() {
        var told = TWILIO.receive("+6281234500031", MINISTRY, "Bansos di Demak dipotong ketua RT");
        var database = jdbc.sql("select current_database()").query(String.class).single();
        TestDatabase.goAway(database);
        try {
            await().untilAsserted(() -> assertThat(workers.workers())
                    .filteredOn(worker -> worker.name().equals("leases"))
                    .allSatisfy(leases -> assertThat(leases.failures()).isPositive())
                    .isNotEmpty());
            assertThat(TWILIO.tell(told))
                    .as("what cannot be kept is not acknowledged")
                    .isEqualTo(503);
        } finally {
            TestDatabase.comeBack(database);
        }
        var sms = TWILIO.receive("+6281234500032", MINISTRY, "Beras bansos di Rembang basah");

        awaitState(sms, "ticketed");
        awaitState(told, "ticketed");
        await("the webhook answers again").until(() -> TWILIO.tell(told) == 200);
    }

    @Test
    void a_forged_text_is_refused_kept_and_alarms() throws IOException, InterruptedException {
        var sms = TWILIO.receive("+6281234500004", "+15005550006", "Bukan dari Twilio");
        var form = TWILIO.parameters(sms);
        var forged = Signatures.ofForm("another-token", PUBLIC, form);

        assertThat(post(hook(), form, forged)).isEqualTo(403);
        assertThat(post(hook(), form, Signatures.ofForm(TwilioDouble.TOKEN, hook(), form)))
                .as("signed for the address behind the proxy, not the public one")
                .isEqualTo(403);

        assertThat(count("select count(*) from inbound where state = 'refused' and reason = 'signature'"
                        + " and source_key like '%" + sms.sid() + "'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from channel_standing where channel_name = '" + CHANNEL
                        + "' and state = 'failing' and problem like '%refused%'"))
                .isEqualTo(1);
        assertThat(TWILIO.tell(sms))
                .as("the real one of that name still gets in")
                .isEqualTo(200);
        assertThat(state(sms)).isNotEmpty();
    }

    @Test
    void what_is_no_text_or_too_long_is_answered_and_not_taken() throws IOException, InterruptedException {
        assertThat(send(hook(), "text/plain", "halo", "x")).isEqualTo(403);
        assertThat(send(hook(), "application/x-www-form-urlencoded", "Body=%zz", "x"))
                .isEqualTo(403);
        assertThat(send(hook(), "application/x-www-form-urlencoded", "Body=" + "a".repeat(70_000), "x"))
                .isEqualTo(413);
        assertThat(send(hook().replace(CHANNEL, "sms-nowhere"), "text/plain", "halo", "x"))
                .isEqualTo(404);
    }

    @Test
    void receipts_in_any_order_end_with_delivered() {
        var citizen = "+6281234500005";
        TWILIO.tell(TWILIO.receive(citizen, MINISTRY, "PKH saya di Jepara belum cair"));
        var answer = awaitAnswer(citizen);

        assertThat(TWILIO.report(answer.sid(), "delivered", null)).isEqualTo(204);
        assertThat(TWILIO.report(answer.sid(), "sent", null)).isEqualTo(204);
        assertThat(TWILIO.report(answer.sid(), "delivered", null)).isEqualTo(204);

        awaitOutbound(citizen, "delivered");
    }

    @Test
    void a_lost_receipt_is_asked_for() {
        var citizen = "+6281234500006";
        TWILIO.tell(TWILIO.receive(citizen, MINISTRY, "BPNT saya di Pati belum cair"));
        var answer = awaitAnswer(citizen);

        TWILIO.turn(answer.sid(), "undelivered", 30005);

        awaitOutbound(citizen, "undelivered");
    }

    @Test
    void an_answer_of_twilio_that_is_lost_does_not_make_the_citizen_get_two() {
        var citizen = "+6281234500007";
        var sms = TWILIO.receive(citizen, MINISTRY, "Bansos di Rembang dipotong");
        TWILIO.failCreate(citizen, Fault.answerLost());
        TWILIO.tell(sms);

        awaitAnswer(citizen);
        // Twilio has the text before the failed attempt is written down: only then it can be tried again
        await().untilAsserted(() -> {
            jdbc.sql("update outbound set next_attempt_at = now() where recipient = ? and state = 'queued'")
                    .param(citizen)
                    .update();
            assertThat(count("select count(*) from outbound_handover h join outbound o"
                            + " on o.id = h.outbound_id where o.attempts > 1 and o.recipient = '" + citizen + "'"))
                    .isEqualTo(1);
        });
        assertThat(sentTo(citizen)).hasSize(1);
    }

    @Test
    void twilio_is_obeyed_when_it_asks_to_slow_down() {
        var citizen = "+6281234500008";
        var sms = TWILIO.receive(citizen, MINISTRY, "PKH saya di Blora belum cair");
        TWILIO.failCreate(citizen, Fault.slowDown(2));
        TWILIO.tell(sms);

        await().until(() -> sentTo(citizen).size() == 1);
        assertThat(TWILIO.asked()).anyMatch(asked -> asked.status() == 429);
        assertThat(sentTo(citizen)).hasSize(1);
    }

    @Test
    void a_number_that_is_opted_out_is_refused_with_twilios_code() {
        var citizen = "+6281234500009";
        TWILIO.optOut(citizen);
        TWILIO.tell(TWILIO.receive(citizen, MINISTRY, "PKH saya di Tegal belum cair"));

        await().until(() -> count("select count(*) from outbound where recipient = '" + citizen
                        + "' and state = 'failed' and code = '21610'")
                == 1);
    }

    @Test
    void a_picture_is_fetched_and_the_password_stays_with_the_api() {
        var sms = TWILIO.receive(
                "+6281234500010",
                MINISTRY,
                "Ini foto rumah saya di Demak",
                List.of(Sms.Media.of("image/png", PNG)),
                Map.of());

        assertThat(TWILIO.tell(sms)).isEqualTo(200);

        awaitState(sms, "ticketed");
        await().until(() ->
                TWILIO.asked().stream().anyMatch(asked -> asked.path().contains("/Media/") && asked.status() == 302));
        assertThat(TWILIO.leakedCredentials()).isEmpty();
    }

    private String hook() {
        return "http://127.0.0.1:" + port + "/hook/sms/" + CHANNEL;
    }

    private int post(String url, Map<String, String> form, String signature) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(url, "application/x-www-form-urlencoded", body, signature);
    }

    private static int send(String url, String type, String body, String signature)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", type)
                    .header("X-Twilio-Signature", signature)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private List<Sms> sentTo(String citizen) {
        return TWILIO.outbox().stream().filter(sms -> sms.to().equals(citizen)).toList();
    }

    private Sms awaitAnswer(String citizen) {
        await().until(() -> !sentTo(citizen).isEmpty());
        return sentTo(citizen).getFirst();
    }

    private void awaitOutbound(String citizen, String state) {
        await().until(() ->
                count("select count(*) from outbound where recipient = '" + citizen + "' and state = '" + state + "'")
                        > 0);
    }

    private String state(Sms sms) {
        return jdbc.sql("select state from inbound where source_key = ?")
                .param(sms.sid())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void awaitState(Sms sms, String state) {
        await().ignoreExceptions().until(() -> state(sms).equals(state));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
