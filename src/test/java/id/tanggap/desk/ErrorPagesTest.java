package id.tanggap.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.ApiTokens;
import id.tanggap.access.Role;
import id.tanggap.ticket.TicketTestSetup;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person or a program reads whose request was refused: a sentence about what to do.
class ErrorPagesTest {

    private final TicketTestSetup house = TicketTestSetup.shared();

    @ParameterizedTest
    @CsvSource({
        "/phone/calls/abc, 400, Kembali",
        "/phone/calls/99999999999999999999999, 400, Kembali",
        "/queue/rows, 400, Kembali",
        "/tickets/%ff%fe, 400, Periksa alamatnya",
        "/tickets/..%2f..%2fetc, 400, Periksa alamatnya",
        "/map/outlines/%00, 400, Periksa alamatnya",
        "/tickets/%2e%2e%3b, 400, Kembali",
        "/tidak-ada, 404, bukan wewenang Anda"
    })
    void a_page_says_what_to_do(String path, int status, String sentence) {
        var page = FormClient.signedIn(house, house.somebody(Role.SUPERVISOR, null))
                .get(path, "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(sentence).doesNotContain("Tomcat", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/incidents/%00",
                "/api/v1/%2e%2e/",
                "/api/v1/tiada",
                "/api/v1/search?cursor=%ff%fe",
                "/api/v1/search?limit=NaN",
                "/api/v1/incidents/%ff"
            })
    void a_program_reads_problem_details_whatever_it_accepts(String path) {
        house.room(ApiTokens.class).put("galat", "token-galat-galat", null, Set.of());
        var answer = FormClient.signedIn(house, house.somebody(Role.SUPERVISOR, null))
                .get(path, "Accept", "text/html", "Authorization", "Bearer token-galat-galat");

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + answer.statusCode(), "\"detail\":\"");
    }

    @Test
    void a_script_of_a_page_gets_no_page() {
        var answer =
                FormClient.signedIn(house, house.somebody(Role.AGENT, null)).get("/tidak-ada", "Accept", "*/*");

        assertThat(answer.body()).startsWith("{").contains("\"detail\":\"");
    }
}
