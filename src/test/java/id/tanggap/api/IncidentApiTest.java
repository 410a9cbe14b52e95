package id.tanggap.api;

import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.attach;
import static id.tanggap.incident.IncidentTestSetup.flood;
import static id.tanggap.incident.IncidentTestSetup.opened;
import static id.tanggap.incident.IncidentTestSetup.reported;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.ApiTokens;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ResourceLock("IncidentTestSetup")
class IncidentApiTest {

    private final JsonMapper json = HOUSE.room(JsonMapper.class);

    @BeforeAll
    static void programs() {
        HOUSE.room(ApiTokens.class).put("pusat", "token-kejadian-pusat", null);
        HOUSE.room(ApiTokens.class).put("eft", "token-kejadian-eft", "EFT");
    }

    private static HttpResponse<String> asked(String path, String token) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(HOUSE.address(path)).header("Authorization", "Bearer " + token);
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private JsonNode read(String path, String token) throws Exception {
        var answer = asked(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    @Test
    void an_incident_has_stable_fields_and_counts_what_the_program_may_see() throws Exception {
        var incident = opened(flood("33.11.02"));
        attach(incident, reported("33.11.02"));
        var path = "/api/v1/incidents/" + incident.code();

        var all = read(path, "token-kejadian-pusat");

        assertThat(all.propertyNames())
                .containsExactly(
                        "code",
                        "name",
                        "type",
                        "state",
                        "phase",
                        "urgency",
                        "origin",
                        "withdrawn",
                        "exercise",
                        "startedAt",
                        "closedAt",
                        "lead",
                        "declaration",
                        "position",
                        "places",
                        "areas",
                        "tickets",
                        "counts");
        assertThat(all.get("places").get(0).get("code").asString()).isEqualTo("33.11.02");
        assertThat(all.get("tickets").asInt()).isEqualTo(1);
        assertThat(all.get("counts").get(0).get("urgency").asString()).isEqualTo("darurat");
        assertThat(read(path, "token-kejadian-eft").get("tickets").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/near?lat=1&lon=1&km=%09",
                "/api/v1/near?lat=1&lon=1&km=&km=",
                "/api/v1/incidents?after=",
                "/api/v1/incidents?after=K26-9999"
            })
    void what_means_nothing_is_refused_with_a_sentence(String path) throws Exception {
        var answer = asked(path, "token-kejadian-pusat");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).get("detail").asString()).isNotBlank();
    }

    @Test
    void lists_are_by_state_and_unknown_ones_are_told() throws Exception {
        var incident = opened(flood("33.11.02"));

        assertThat(read("/api/v1/incidents?state=open", "token-kejadian-pusat")
                        .get("incidents")
                        .valueStream()
                        .map(one -> one.get("code").asString()))
                .contains(incident.code().value());
        assertThat(asked("/api/v1/incidents?state=x", "token-kejadian-pusat").statusCode())
                .isEqualTo(400);
        assertThat(asked("/api/v1/incidents/K26-999999999", "token-kejadian-pusat")
                        .statusCode())
                .isEqualTo(404);
        assertThat(asked("/api/v1/incidents", "salah").statusCode()).isEqualTo(401);
    }

    @Test
    void a_program_reads_the_alert_and_no_review_while_something_is_hidden_from_it() throws Exception {
        var path = "/api/v1/incidents/" + opened(flood("33.11.02")).code();

        var alert = asked(path + "/cap", "token-kejadian-eft");
        assertThat(alert.statusCode()).isEqualTo(200);
        assertThat(alert.headers().firstValue("Content-Type")).hasValue("application/cap+xml");
        assertThat(alert.body()).contains("<msgType>Alert</msgType>");
        assertThat(asked(path + "/review", "token-kejadian-eft").statusCode()).isEqualTo(403);
        assertThat(asked("/api/v1/incidents/K26-9999/cap", "token-kejadian-eft").statusCode())
                .isEqualTo(404);
    }
}
