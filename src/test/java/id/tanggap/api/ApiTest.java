package id.tanggap.api;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.PlainHouse;
import id.tanggap.access.ApiTokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The REST face over real HTTP, with a real database and a real index.
class ApiTest extends PlainHouse {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ALL = "token-uji-semua";
    private static final String MARGO_LARAS = "token-uji-mgl";
    private static final String EFATA = "token-uji-eft";

    @LocalServerPort
    private int port;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void give_tokens() {
        tokens.put("uji", ALL, null);
        tokens.put("uji-mgl", MARGO_LARAS, "MGL");
        tokens.put("uji-eft", EFATA, "EFT");
    }

    @Test
    void a_report_becomes_a_ticket_in_the_stable_shape() {
        var answer = post(ALL, report("Banjir di Kudus", "Rumah kami di Kudus kebanjiran, butuh tenda"), null);
        var ticket = body(answer);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/api/v1/tickets/" + ticket.get("number").asString());
        assertThat(ticket.propertyNames())
                .contains(
                        "number",
                        "subject",
                        "state",
                        "category",
                        "kind",
                        "supervision",
                        "urgency",
                        "place",
                        "balai",
                        "channel",
                        "reporter",
                        "createdAt",
                        "clocks",
                        "timeline");
        assertThat(ticket.at("/place/code").asString()).isEqualTo("33.19");
        assertThat(ticket.at("/balai/code").asString()).isEqualTo("MGL");
        assertThat(ticket.at("/reporter/email").asString()).isEqualTo("budi@warga.test");
        assertThat(ticket.at("/clocks/0/name").asString()).isEqualTo("first-response");
        assertThat(ticket.at("/clocks/0/state").asString()).isEqualTo("running");
        assertThat(ticket.at("/timeline/0/kind").asString()).isEqualTo("opened");
        assertThat(body(get(ALL, "/api/v1/tickets/" + ticket.get("number").asString()))
                        .get("subject"))
                .isEqualTo(ticket.get("subject"));
    }

    @Test
    void the_same_key_is_received_once() {
        var key = UUID.randomUUID().toString();

        var first = post(ALL, report("Satu kali", "PKH saya di Demak belum cair"), key);
        var second = post(ALL, report("Satu kali", "PKH saya di Demak belum cair"), key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(body(second).get("number")).isEqualTo(body(first).get("number"));
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict_and_takes_nothing_in() {
        var key = UUID.randomUUID().toString();
        var first = post(ALL, report("Kunci satu", "PKH saya di Demak belum cair"), key);
        var second = post(ALL, report("Kunci dua", "Banjir di Kudus, butuh tenda"), key);

        assertProblem(second, 409);
        assertThat(second.body()).contains("Idempotency-Key");
        assertThat(taken(key)).isEqualTo(1);
        assertThat(body(post(ALL, report("Kunci satu", "PKH saya di Demak belum cair"), key))
                        .get("number"))
                .isEqualTo(body(first).get("number"));
    }

    @Test
    void a_key_is_forgotten_after_thirty_days_and_the_first_report_stays() {
        var key = UUID.randomUUID().toString();
        var first = body(post(ALL, report("Bulan lalu", "PKH saya di Demak belum cair"), key));
        jdbc.sql("update inbound set received_at = received_at - interval '31 days' where source_key like :key")
                .param("key", "%/" + key)
                .update();

        var later = post(ALL, report("Bulan ini", "PKH saya di Demak belum cair lagi"), key);

        assertThat(later.statusCode()).isEqualTo(201);
        assertThat(body(later).get("number")).isNotEqualTo(first.get("number"));
        assertThat(get(ALL, "/api/v1/tickets/" + first.get("number").asString()).statusCode())
                .isEqualTo(200);
    }

    /// The answer to a repeated key gave everything to a program that may see one balai's tickets only.
    @Test
    void a_repeated_key_is_answered_as_the_program_that_asks_may_see() {
        var key = UUID.randomUUID().toString();
        var report = report("Di luar wilayah", "Longsor di Kabupaten Pati, mohon bantuan");

        var first = post(EFATA, report, key);
        var number = body(first).get("number").asString();
        var again = post(EFATA, report, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(get(EFATA, "/api/v1/tickets/" + number).statusCode()).isEqualTo(404);
        assertThat(body(first).propertyNames()).containsExactly("number");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(body(again).propertyNames()).containsExactly("number");
        assertThat(body(post(MARGO_LARAS, report, key)).propertyNames()).contains("timeline");
    }

    @Test
    void a_repeated_key_shows_no_ticket_that_has_become_restricted() {
        var key = UUID.randomUUID().toString();
        var report = report("Menjadi rahasia", "Longsor di Kabupaten Pati, mohon bantuan");
        var number = body(post(MARGO_LARAS, report, key)).get("number").asString();
        jdbc.sql("update ticket set category = 'rehsos.anak' where number = :number")
                .param("number", number)
                .update();

        var again = post(MARGO_LARAS, report, key);

        assertThat(get(MARGO_LARAS, "/api/v1/tickets/" + number).statusCode()).isEqualTo(404);
        assertThat(body(again).propertyNames()).containsExactly("number");
    }

    private long taken(String key) {
        return jdbc.sql("select count(*) from inbound where source_key like :key")
                .param("key", "%/" + key)
                .query(Long.class)
                .single();
    }

    @Test
    void a_token_of_a_balai_sees_and_finds_only_its_tickets() {
        var number = body(post(ALL, report("Rahasia Pati", "Longsor di Kabupaten Pati zzrahasia"), null))
                .get("number")
                .asString();
        awaitFound(ALL, "zzrahasia", 1);

        assertThat(get(MARGO_LARAS, "/api/v1/tickets/" + number).statusCode()).isEqualTo(200);
        assertThat(get(EFATA, "/api/v1/tickets/" + number).statusCode()).isEqualTo(404);
        assertThat(search(EFATA, "zzrahasia").get("total").asInt()).isZero();
        assertThat(search(MARGO_LARAS, "zzrahasia").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void words_are_found_in_any_form_and_marked_and_escaped() {
        post(ALL, report("Potongan <b>bansos</b> qqsatu", "Bantuan dipotong ketua & blm kembali"), null);
        awaitFound(ALL, "qqsatu", 1);

        assertThat(search(ALL, "qqsatu pemotongan").get("total").asInt()).isEqualTo(1);
        assertThat(search(ALL, "qqsatu belum").get("total").asInt()).isEqualTo(1);
        var highlight =
                search(ALL, "qqsatu bansos").at("/hits/0/highlights/0/html").asString();
        assertThat(highlight).contains("<mark>").doesNotContain("<b>");
    }

    @Test
    void pages_put_together_are_the_whole() {
        for (var i = 0; i < 7; i++) {
            post(ALL, report("Halaman " + i, "qqhalaman nomor " + i), null);
        }
        awaitFound(ALL, "qqhalaman", 7);

        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page =
                    body(get(ALL, "/api/v1/search?limit=3&q=qqhalaman" + (cursor == null ? "" : "&cursor=" + cursor)));
            page.get("hits").forEach(hit -> seen.add(hit.get("number").asString()));
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        } while (cursor != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "(((",
                "AND OR NOT",
                "*:*",
                "balai:",
                "dari:kemarin",
                "-",
                "\\",
                "status:\"x",
                "a*b?c~3^9",
                "🙂",
                "[* TO *]",
                "kategori:bansos.pkh -x"
            })
    void any_text_can_be_searched_for(String text) {
        assertThat(get(ALL, "/api/v1/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_is_wrong_is_said_as_problem_details() {
        assertProblem(get(null, "/api/v1/search"), 401);
        assertProblem(get("salah", "/api/v1/search"), 401);
        assertProblem(get(ALL, "/api/v1/tickets/261100000012"), 404);
        assertProblem(get(ALL, "/api/v1/tiada"), 404);
        assertProblem(get(ALL, "/api/v1/tickets"), 405);
        assertProblem(get(ALL, "/api/v1/search?q=a%00b"), 400);
        assertProblem(get(ALL, "/api/v1/search?limit=0"), 400);
        assertProblem(get(ALL, "/api/v1/search?limit=abc"), 400);
        assertProblem(get(ALL, "/api/v1/search?sort=acak"), 400);
        assertProblem(get(ALL, "/api/v1/search?cursor=bukan"), 400);
        assertProblem(post(ALL, "{\"x\":", null), 400);
        assertProblem(post(ALL, "{}", null), 400);
        assertProblem(post(ALL, "{\"text\":\"a\",\"reporter\":{\"email\":\"bukan\"}}", null), 400);
        assertProblem(post(ALL, "{\"text\":\"a\",\"place\":\"99.99\"}", null), 400);
    }

    @Test
    void the_description_names_the_roads() {
        var description = body(get(ALL, "/api/openapi"));

        assertThat(description.at("/paths").propertyNames())
                .contains("/api/v1/tickets", "/api/v1/tickets/{number}", "/api/v1/search");
        assertThat(get(ALL, "/api/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"detail\"");
    }

    private void awaitFound(String token, String text, int total) {
        await().until(() -> search(token, text).get("total").asInt() == total);
    }

    private JsonNode search(String token, String text) {
        return body(get(token, "/api/v1/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
    }

    private static String report(String subject, String text) {
        return JsonMapper.builder()
                .build()
                .writeValueAsString(java.util.Map.of(
                        "subject", subject,
                        "text", text,
                        "reporter", java.util.Map.of("name", "Budi", "email", "budi@warga.test")));
    }

    private HttpResponse<String> get(@Nullable String token, String path) {
        return send(token, HttpRequest.newBuilder(address(path)));
    }

    private HttpResponse<String> post(@Nullable String token, String body, @Nullable String key) {
        var request = HttpRequest.newBuilder(address("/api/v1/tickets"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(token, request);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(@Nullable String token, HttpRequest.Builder request) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
