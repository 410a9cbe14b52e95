package id.tanggap.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.ApiTokens;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.resource.person.People;
import id.tanggap.ticket.TicketTestSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sites and people over REST.
class ResourceApiTest {

    private static final TicketTestSetup HOUSE = new TicketTestSetup();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ALL = "token-uji-semua";
    private static final String KARTINI = "token-uji-krt";

    @BeforeAll
    static void some_people() {
        HOUSE.room(ApiTokens.class).put("uji", ALL, null);
        HOUSE.room(ApiTokens.class).put("uji-krt", KARTINI, "KRT");
        HOUSE.jdbc().sql("""
                insert into person (name, kind, balai, kabkota, latitude, longitude, phone, availability)
                values ('Ani Contoh', 'tagana', 'KRT', '33.21', -6.89, 110.64, '+6281370000001', 'on-duty'),
                       ('Ina Contoh', 'tksk', 'MGL', '33.21', -6.89, 110.64, '+6281370000002', 'away')
                """).update();
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private static HttpResponse<String> get(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create(HOUSE.address(path).toString()));
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

    private static JsonNode json(String path, String token) {
        var answer = get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return HOUSE.room(JsonMapper.class).readTree(answer.body());
    }

    @Test
    void sites_are_listed_by_name_page_after_page() {
        var first = json("/api/v1/sites?kind=balai&limit=20", ALL);
        var second = json(
                "/api/v1/sites?kind=balai&limit=20&after=" + first.get("next").asString(), ALL);

        assertThat(first.get("sites").size() + second.get("sites").size()).isEqualTo(31);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(json("/api/v1/sites/mgl", ALL)
                        .get("position")
                        .get("precision")
                        .asString())
                .isEqualTo("town");
    }

    @Test
    void what_is_not_there_or_wrong_is_a_problem_detail() {
        assertThat(get("/api/v1/sites/TIDAK-ADA", ALL).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/sites?kind=warung", ALL).statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/sites?after=%21%21", ALL).statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/people?limit=100000", ALL)
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("application/problem+json");
        assertThat(get("/api/v1/people", null).statusCode()).isEqualTo(401);
    }

    @Test
    void people_are_counted_for_all_named_for_their_balai_and_numbered_for_nobody_who_does_not_dispatch() {
        var all = json("/api/v1/people?region=33.21", ALL);
        assertThat(all.get("counts").size()).isEqualTo(2);
        assertThat(all.get("people").isEmpty()).isTrue();

        var kartini = get("/api/v1/people", KARTINI).body();
        assertThat(kartini).contains("Ani Contoh").doesNotContain("Ina Contoh", "81370000001");
    }

    @Test
    void numbers_for_those_who_dispatch_are_on_record() {
        var officer =
                new Viewer(null, "Program piket", Role.DUTY_OFFICER, null, ZoneId.of("Asia/Jakarta"), Locale.of("id"));
        var controller = HOUSE.room(PeopleApiController.class);

        var page = controller.list(new PeopleApiController.Request(null, null, null, null, null, null, null), officer);

        assertThat(page.people()).extracting(PersonView::phone).contains("+6281370000001", "+6281370000002");
        assertThat(HOUSE.jdbc()
                        .sql("select numbers from number_opening where how = 'api'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(HOUSE.room(People.class).byPhone("+6281370000001")).isPresent();
    }
}
