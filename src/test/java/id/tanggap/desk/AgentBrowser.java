package id.tanggap.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at the desk with a browser that runs no script.
public final class AgentBrowser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final TicketTestSetup house;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token = "";

    private AgentBrowser(TicketTestSetup house) {
        this.house = house;
    }

    public static AgentBrowser of(Viewer viewer, TicketTestSetup house) throws IOException, InterruptedException {
        var browser = new AgentBrowser(house);
        var username = house.usernameOf(viewer);
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in", Map.of("username", username, "password", "sandi-" + username)))
                .contains("queue");
        return browser;
    }

    public String page(OpenedTicket ticket) throws IOException, InterruptedException {
        return get("/tickets/" + ticket.number().digits());
    }

    public String get(String path) throws IOException, InterruptedException {
        return ok(asked(path).build());
    }

    public int status(String path) throws IOException, InterruptedException {
        return http.send(asked(path).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /// As a form without a script, which comes back as a whole page.
    public String post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return ok(posted(path, form).build());
    }

    public int statusOfPost(String path, Map<String, String> form) throws IOException, InterruptedException {
        return http.send(posted(path, form).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /// As htmx, which changes a part.
    public String part(String path, Map<String, String> form) throws IOException, InterruptedException {
        return ok(posted(path, form).header("HX-Request", "true").build());
    }

    /// A form with one file in it (RFC 7578).
    public String upload(String path, Map<String, String> form, String name, String content)
            throws IOException, InterruptedException {
        var body = new StringBuilder();
        var all = new java.util.LinkedHashMap<>(form);
        all.put("_csrf", token);
        all.forEach((key, value) -> body.append(
                "--grenze\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(key, value)));
        body.append("--grenze\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n".formatted(name))
                .append("Content-Type: text/plain\r\n\r\n%s\r\n--grenze--\r\n".formatted(content));
        return ok(asked(path)
                .header("Content-Type", "multipart/form-data; boundary=grenze")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder posted(String path, Map<String, String> form) {
        var all = new java.util.HashMap<>(form);
        all.put("_csrf", token);
        var body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return asked(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(house.address(path)).header("Accept-Language", "id");
    }

    private String ok(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode())
                .as("%s %s", request.method(), request.uri())
                .isBetween(200, 204);
        var found = CSRF.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        return response.body();
    }
}
