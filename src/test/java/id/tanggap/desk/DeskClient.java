package id.tanggap.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketTestSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Somebody with a browser that has no script, signed in to a house.
public final class DeskClient {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final TicketTestSetup house;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token = "";

    public DeskClient(TicketTestSetup house, Viewer viewer) {
        this.house = house;
        var username = house.usernameOf(viewer);
        var door = get("/sign-in").body();
        token = first(CSRF, door);
        post("/sign-in", "username", username, "password", "sandi-" + username);
    }

    /// A page; also of a refusal to show one.
    ///
    /// @param leadsTo where a script is asked to go; empty if it stays
    public record Page(int status, String address, String body, String leadsTo) {

        public String version() {
            return first(VERSION, body);
        }
    }

    public Page get(String path) {
        return page(HttpRequest.newBuilder(house.address(path))
                .header("Accept-Language", "id")
                .build());
    }

    /// @param fields name and value in turn
    public Page post(String path, String... fields) {
        return page(form(path, fields).build());
    }

    /// As htmx asks.
    public Page part(String path, String... fields) {
        return page(form(path, fields).header("HX-Request", "true").build());
    }

    private HttpRequest.Builder form(String path, String... fields) {
        var pairs = new ArrayList<String>(List.of("_csrf=" + encoded(token)));
        for (var i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return HttpRequest.newBuilder(house.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page page(HttpRequest request) {
        try {
            var response = browser.send(request, HttpResponse.BodyHandlers.ofString());
            var found = CSRF.matcher(response.body());
            token = found.find() ? found.group(1) : token;
            var leadsTo = response.headers().firstValue("HX-Redirect").orElse("");
            return new Page(response.statusCode(), response.uri().getPath(), response.body(), leadsTo);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in the page", pattern).isTrue();
        return found.group(1);
    }
}
