package id.tanggap.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.ApiTokens;
import id.tanggap.access.Role;
import id.tanggap.ticket.TicketTestSetup;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stock for programs.
class StockApiTest {

    private static final String RECEIPT = """
            {"kind": "receipt", "site": "KTI", "document": "BAST-9",
             "goods": [{"item": "selimut", "procuredYear": 2026, "amount": 2, "unit": "pack"}]}
            """;

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    /// Not those of `StockJourney`, which counts what lies there.
    private final List<String> stores = house.jdbc()
            .sql("select code from site where kind = 'balai' and code not in ('BDA', 'INS') order by code desc limit 2")
            .query(String.class)
            .list();
    private final String balai = stores.getFirst();
    private final String token = house.room(ApiTokens.class).create("gudang-" + UUID.randomUUID(), balai, Set.of());
    private final String central = house.room(ApiTokens.class).create("pusat-" + UUID.randomUUID(), null, Set.of());

    @Test
    void a_movement_is_recorded_once_for_its_key_and_read_back() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = post(token, key, receipt());
        var again = post(token, key, receipt());

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json.readTree(again.body()).get("id"))
                .isEqualTo(json.readTree(first.body()).get("id"));
        assertThat(json.readTree(first.body())
                        .get("lines")
                        .get(0)
                        .get("quantity")
                        .asLong())
                .isEqualTo(50);
        assertThat(post(token, key, receipt().replace("\"amount\": 2", "\"amount\": 3"))
                        .statusCode())
                .as("another command with the same key")
                .isEqualTo(409);
        var lot = json.readTree(first.body()).get("lines").get(0).get("lot").asLong();
        var tooMuch = post(token, UUID.randomUUID().toString(), """
                {"kind": "issue", "site": "%s", "reason": "uji", "goods": [{"lot": %d, "amount": 1000000, "unit": "base"}]}
                """.formatted(balai, lot));
        assertThat(tooMuch.statusCode()).isEqualTo(409);
        assertThat(json.readTree(tooMuch.body()).get("reason").asString()).isEqualTo("refused.stock.short");
    }

    @Test
    void a_program_records_in_its_own_stores_only() throws Exception {
        assertThat(post(central, "k-" + UUID.randomUUID(), receipt()).statusCode())
                .isEqualTo(403);
        var elsewhere = receipt().replace("\"" + balai + "\"", "\"" + stores.getLast() + "\"");
        assertThat(post(token, "k-" + UUID.randomUUID(), elsewhere).statusCode())
                .isEqualTo(403);
        assertThat(post("wrong", "k", receipt()).statusCode()).isEqualTo(401);
        assertThat(post(token, "", receipt()).statusCode()).as("without a key").isEqualTo(400);
        assertThat(post(token, "k-" + UUID.randomUUID(), receipt().replace("pack", "dozen"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_token_of_a_duty_officer_records_in_all_stores_as_its_role_does_on_pages() throws Exception {
        var officer =
                house.room(ApiTokens.class).create("piket-" + UUID.randomUUID(), null, Role.DUTY_OFFICER, Set.of());

        assertThat(post(officer, "k-" + UUID.randomUUID(), receipt()).statusCode())
                .isEqualTo(201);
        var elsewhere = receipt().replace("\"" + balai + "\"", "\"" + stores.getLast() + "\"");
        assertThat(post(officer, "k-" + UUID.randomUUID(), elsewhere).statusCode())
                .isEqualTo(201);
    }

    @Test
    void balances_of_one_store_or_one_item_are_those_alone() throws Exception {
        post(token, UUID.randomUUID().toString(), receipt());
        post(token, UUID.randomUUID().toString(), receipt().replace("selimut", "matras"));

        var found = get("/api/v1/stock/balances?item=matras&site=" + balai).get("balances");
        assertThat(found).isNotEmpty().allSatisfy(one -> {
            assertThat(one.get("item").asString()).isEqualTo("matras");
            assertThat(one.get("site").asString()).isEqualTo(balai);
        });
        for (var unknown : List.of("site=TIDAK-ADA", "item=tidak-ada")) {
            var address = request("/api/v1/stock/balances?" + unknown, central);
            assertThat(http.send(address.GET().build(), BodyHandlers.ofString()).statusCode())
                    .as(unknown)
                    .isEqualTo(400);
        }
    }

    @Test
    void balances_and_movements_go_on_by_key() throws Exception {
        post(token, UUID.randomUUID().toString(), receipt());
        post(token, UUID.randomUUID().toString(), receipt().replace("selimut", "matras"));

        var page = get("/api/v1/stock/balances?limit=1");
        assertThat(page.get("balances").size()).isEqualTo(1);
        var next =
                get("/api/v1/stock/balances?limit=1&after=" + page.get("next").asString());
        assertThat(next.get("balances").get(0))
                .isNotEqualTo(page.get("balances").get(0));
        var movements = get("/api/v1/stock/movements?limit=1&site=" + balai);
        assertThat(get("/api/v1/stock/movements?limit=1&site=%s&before=%d"
                                .formatted(balai, movements.get("next").asLong()))
                        .get("movements")
                        .get(0)
                        .get("id")
                        .asLong())
                .isLessThan(movements.get("movements").get(0).get("id").asLong());
    }

    private String receipt() {
        return RECEIPT.replace("KTI", balai);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var answer = http.send(request(path, central).GET().build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(String token, String key, String body) throws IOException, InterruptedException {
        return http.send(
                request("/api/v1/stock/movements", token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(house.address(path)).header("Authorization", "Bearer " + token);
    }
}
