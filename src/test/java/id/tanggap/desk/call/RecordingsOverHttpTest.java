package id.tanggap.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.PlainHouse;
import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.phone.Recordings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Recordings as a browser's player asks for them: whole, by ranges, and never for staff of a balai.
class RecordingsOverHttpTest extends PlainHouse {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int SIZE = 700_000;
    private static final byte[] SOUND = sound();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Recordings recordings;

    @Autowired
    private JdbcClient jdbc;

    private long recording;

    private static byte[] sound() {
        var bytes = new byte[SIZE];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @BeforeEach
    void keep_a_recording() {
        accounts.put("uji-agen", "sandi", new AccountProfile("Sari", Role.AGENT, null, WIB));
        accounts.put("uji-balai", "sandi", new AccountProfile("Dewi", Role.BALAI, "MGL", WIB));
        var call = jdbc.sql("""
                        insert into call (pbx, ref, channel_name, direction, outcome, started_at, wait_seconds,
                            talk_seconds, caller_kind, caller, callee_kind, callee, legs, traces, read_at, updated_at)
                        values ('uji', gen_random_uuid()::text, 'phone-uji', 'inbound', 'answered', now(), 3, 60,
                            'number', '+6281234500009', 'short-code', '171', '[]', 1, now(), now())
                        returning id
                        """).query(Long.class).single();
        recordings.attach(
                call,
                new Recordings.NewRecording(
                        "recording",
                        "2026/11/call \"1\".wav",
                        "audio/wav",
                        () -> new ByteArrayInputStream(SOUND),
                        Instant.now().plus(Duration.ofDays(90))));
        recording = jdbc.sql("select id from call_recording where call_id = :call")
                .param("call", call)
                .query(Long.class)
                .single();
    }

    @Test
    void the_whole_is_served_inert_and_whoever_listens_is_on_record() throws Exception {
        var answer = listen(signedIn("uji-agen"), null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(SOUND);
        assertThat(answer.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .anyMatch(policy -> policy.contains("sandbox"));
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .doesNotContain("2026/11");
        assertThat(jdbc.sql("select name from call_recording_access where recording_id = :id")
                        .param("id", recording)
                        .query(String.class)
                        .list())
                .containsExactly("Sari");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=5-9, 5, 5",
        "bytes=262140-262150, 262140, 11",
        "bytes=524288-, 524288, 175712",
        "bytes=699999-, 699999, 1",
        "bytes=-100, 699900, 100"
    })
    void a_range_is_served_from_where_it_is_asked_for(String range, int from, int length) throws Exception {
        var answer = listen(signedIn("uji-agen"), range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().firstValue("Content-Range"))
                .contains("bytes %d-%d/%d".formatted(from, from + length - 1, SIZE));
        assertThat(answer.body()).isEqualTo(java.util.Arrays.copyOfRange(SOUND, from, from + length));
    }

    @Test
    void a_range_beyond_the_end_cannot_be_satisfied() throws Exception {
        var answer = listen(signedIn("uji-agen"), "bytes=700000-");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes */700000");
    }

    @Test
    void staff_of_a_balai_do_not_listen() throws Exception {
        assertThat(listen(signedIn("uji-balai"), null).statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from call_recording_access where recording_id = :id")
                        .param("id", recording)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private HttpResponse<byte[]> listen(HttpClient http, @org.jspecify.annotations.Nullable String range)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url("/phone/recordings/" + recording));
        if (range != null) {
            request.header("Range", range);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpClient signedIn(String who) throws IOException, InterruptedException {
        var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var form = http.send(HttpRequest.newBuilder(url("/sign-in")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        var csrf = CSRF.matcher(form);
        assertThat(csrf.find()).isTrue();
        var answer = http.send(
                HttpRequest.newBuilder(url("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=" + who + "&password=sandi&_csrf=" + csrf.group(1)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("wrong");
        return http;
    }

    private URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
