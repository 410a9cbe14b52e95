package id.tanggap.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.desk.FormClient;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What every answer carries, and what no answer tells.
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class HttpGuardTest {

    private static final String[] NOT_ALLOWED = {"TRACE", "TRACK"};

    private final TicketTestSetup house = TicketTestSetup.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/queue",
                "/nothing/here",
                "/api/v1/tickets",
                "/api/v1/nothing",
                "/hook/sms/nobody",
                "/delivery/no.token",
                "/css/frame.css"
            })
    void every_answer_keeps_other_sites_out(String path) {
        var headers = stranger("GET", path).headers();

        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
        assertThat(headers.firstValue("cross-origin-resource-policy")).contains("same-origin");
        assertThat(headers.firstValue("cross-origin-opener-policy")).contains("same-origin");
        assertThat(headers.firstValue("content-security-policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"));
        assertThat(headers.firstValue("referrer-policy"))
                .hasValueSatisfying(policy -> assertThat(policy).isIn("same-origin", "no-referrer"));
        assertThat(headers.firstValue("access-control-allow-origin")).isEmpty();
        assertThat(headers.firstValue("server")).isEmpty();
        assertThat(headers.firstValue("x-powered-by")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queue", "/me", "/incidents", "/api/v1/tickets", "/sign-in"})
    void what_may_hold_names_is_not_kept_by_browsers(String path) {
        var agent = FormClient.signedIn(house, house.somebody(Role.AGENT, null));

        assertThat(agent.get(path).headers().firstValue("cache-control"))
                .hasValueSatisfying(said -> assertThat(said).contains("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queue", "/sign-in", "/css/frame.css"})
    void a_text_says_its_character_set_and_its_type(String path) {
        var agent = FormClient.signedIn(house, house.somebody(Role.AGENT, null));

        assertThat(agent.get(path).headers().firstValue("content-type")).hasValueSatisfying(type -> assertThat(type)
                .startsWith(path.endsWith(".css") ? "text/css" : "text/html")
                .containsIgnoringCase("charset=utf-8"));
    }

    @Test
    void methods_that_show_requests_are_off() {
        for (var method : NOT_ALLOWED) {
            assertThat(stranger(method, "/sign-in").statusCode()).isBetween(400, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/",
                "/js/",
                "/.git/config",
                "/application.yaml",
                "/WEB-INF/web.xml",
                "/templates/page/me.html"
            })
    void no_folder_is_listed_and_no_file_of_the_program_is_served(String path) {
        var agent = FormClient.signedIn(house, house.somebody(Role.AGENT, null));

        assertThat(agent.get(path).statusCode()).isBetween(400, 404);
    }

    /// An address is decoded once, and what only another decoding would make of it is refused.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/%252e%252e/application.yaml",
                "/css/..%2fapplication.yaml",
                "/queue;a=b",
                "//queue",
                "/me%00"
            })
    void an_address_that_is_encoded_twice_or_climbs_is_refused(String path) {
        assertThat(stranger("GET", path).statusCode()).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 0\r\nContent-Length: 5\r\n\r\nGET /",
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"
            })
    void a_message_that_two_readers_would_cut_differently_is_refused(String rest) throws IOException {
        try (var socket = new Socket("localhost", house.address("/").getPort())) {
            socket.getOutputStream()
                    .write(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\n" + rest)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();

            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .matches("HTTP/1\\.1 (400|501)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/hook/phone/nobody, multipart/form-data,              x",
        "/reset/nothing,     multipart/form-data; boundary=xx, --xx\\r\\nContent",
        "/sign-in,           multipart/form-data; boundary=,   x",
        "/settings/areas/file, multipart/form-data,            x",
    })
    void an_upload_that_cannot_be_read_is_refused_with_a_sentence(String path, String type, String body) {
        var answer = stranger("POST", path, body.translateEscapes(), "Content-Type", type);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"detail\"");
    }

    /// The token of forms beside it is what the filter of forms reads first, and then nobody reads the form.
    @Test
    void a_form_that_is_too_large_is_refused_with_a_sentence() {
        var answer = stranger(
                "POST",
                "/sign-in",
                "x".repeat(2_100_000),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-CSRF-TOKEN",
                "x");

        assertThat(answer.statusCode()).isIn(403, 413);
        assertThat(answer.body()).contains("\"detail\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/metrics", "/actuator/info", "/actuator/env", "/actuator/heapdump", "/actuator"})
    void what_is_for_operators_is_for_administrators_only(String path) {
        var agent = FormClient.signedIn(house, house.somebody(Role.AGENT, null));

        assertThat(agent.get(path).statusCode()).isIn(403, 404);
        assertThat(stranger("GET", path).statusCode()).as("to the door").isIn(302, 401, 403, 404);
    }

    @Test
    void a_page_of_an_error_tells_nothing_of_the_program() {
        var agent = FormClient.signedIn(house, house.somebody(Role.AGENT, null));

        assertThat(agent.get("/nothing/here").body())
                .doesNotContain("Exception", "org.springframework", "id.tanggap", "Whitelabel");
    }

    @Test
    void a_refused_request_is_a_line_of_the_log_with_who_and_from_where(CapturedOutput output) {
        var auditor = house.somebody(Role.AUDITOR, null);
        var browser = FormClient.signedIn(house, auditor);

        browser.post("/queue/next", Map.of());

        assertThat(output.getOut())
                .containsPattern("refused=403 account=" + house.usernameOf(auditor)
                        + " method=POST path=/queue/\\S* address=[0-9a-f.:]+");
    }

    @Test
    void who_tries_a_ticket_that_they_may_not_see_is_a_line_of_the_log_too(CapturedOutput output) {
        var ticket = house.opened(Complaint.usual());
        house.jdbc()
                .sql("update ticket set category = 'rehsos.anak' where id = :id")
                .param("id", ticket.id())
                .update();
        var agent = house.somebody(Role.AGENT, null);

        assertThat(FormClient.signedIn(house, agent)
                        .status("/tickets/" + ticket.number().digits()))
                .isEqualTo(404);

        assertThat(output.getOut())
                .containsPattern("refused=404 account=" + house.usernameOf(agent)
                        + " method=GET path=/tickets/\\{number} address=[0-9a-f.:]+");
    }

    @Test
    void the_token_of_a_delivery_is_not_in_the_log(CapturedOutput output) {
        stranger("GET", "/delivery/P26-0001.9999999999.secretsecret%00");

        assertThat(output.getOut()).doesNotContain("secretsecret");
    }

    private HttpResponse<String> stranger(String method, String path) {
        return stranger(method, path, "", "Accept", "*/*");
    }

    private HttpResponse<String> stranger(String method, String path, String body, String... headers) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(house.address(path))
                            .headers(headers)
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
