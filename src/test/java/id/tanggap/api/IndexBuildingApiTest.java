package id.tanggap.api;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.ApiTokens;
import id.tanggap.search.IndexDamage;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Isolated("the change feed waits for transactions of the class beside it")
class IndexBuildingApiTest {

    private static final TicketTestSetup HOUSE = TicketTestSetup.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TOKEN = "token-uji-indeks";

    /// Messages are locked, so that no ticket can be read for the index.
    @Test
    void an_answer_to_a_search_says_how_far_the_index_is_built() throws SQLException {
        var last = HOUSE.opened(Complaint.usual());
        HOUSE.room(ApiTokens.class).put("uji-indeks", TOKEN, null);
        await("the index has heard of what other tests did: it would wait for the lock with that")
                .until(() ->
                        search("?q=" + last.number().digits()).path("total").asLong() == 1);
        try (var connection = HOUSE.room(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table ticket_message in access exclusive mode");
            IndexDamage.in(HOUSE);

            await().until(() -> search().path("building").isObject());
            var building = search().path("building");
            assertThat(building.propertyNames()).containsExactlyInAnyOrder("indexed", "tickets");
            assertThat(building.get("indexed").asLong()).isZero();
            assertThat(building.get("tickets").asLong()).isPositive();
            connection.rollback();
        }

        await().until(() -> search().get("building").isNull());
        assertThat(search().get("total").asLong()).isPositive();
    }

    private static JsonNode search() {
        return search("");
    }

    private static JsonNode search(String query) {
        var request = HttpRequest.newBuilder(HOUSE.address("/api/v1/search" + query))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
