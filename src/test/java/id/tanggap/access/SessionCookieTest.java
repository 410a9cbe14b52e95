package id.tanggap.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.ticket.TicketTestSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The cookie of a session from before the sign-in until after the sign-out, as a browser carries it.
class SessionCookieTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("((?:__Host-)?tanggap)=([^;]+);.*HttpOnly.*SameSite=Lax.*");

    private final TicketTestSetup house = TicketTestSetup.shared();

    private String name = "";
    private String session = "";
    private String token = "";

    @Test
    void a_session_has_a_long_random_name_another_one_after_the_sign_in_and_none_after_the_sign_out() {
        var person = house.usernameOf(house.somebody(Role.AGENT, null));
        remember(get("/sign-in"));
        var before = session;
        assertThat(new String(Base64.getDecoder().decode(before), StandardCharsets.US_ASCII))
                .matches("[A-Za-z0-9_-]{36}")
                .doesNotMatch("[0-9a-f]{8}-.*");

        remember(post("/sign-in", "username=" + person + "&password=sandi-" + person + "&_csrf=" + token));
        var inside = session;
        assertThat(inside).isNotEqualTo(before);
        assertThat(get("/me").statusCode()).isEqualTo(200);

        session = before;
        assertThat(get("/me").statusCode()).isEqualTo(302);

        session = inside;
        remember(get("/me"));
        assertThat(post("/sign-out", "_csrf=" + token).headers().firstValue("location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/sign-in?bye"));
        session = inside;
        assertThat(get("/me").statusCode()).isEqualTo(302);
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        var person = house.usernameOf(house.somebody(Role.AGENT, null));
        remember(get("/sign-in"));
        remember(post("/sign-in", "username=" + person + "&password=sandi-" + person + "&_csrf=" + token));

        assertThat(post("/sign-out", "").statusCode()).isEqualTo(403);
        assertThat(get("/me").statusCode()).isEqualTo(200);
    }

    private void remember(HttpResponse<String> answer) {
        answer.headers().allValues("set-cookie").stream()
                .map(COOKIE::matcher)
                .filter(found -> found.matches())
                .forEach(found -> {
                    name = found.group(1);
                    session = found.group(2);
                });
        var found = CSRF.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(house.address(path)));
    }

    private HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(house.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    (session.isEmpty() ? request : request.header("Cookie", name + "=" + session)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
