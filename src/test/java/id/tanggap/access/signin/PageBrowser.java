package id.tanggap.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.ticket.TicketTestSetup;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser with cookies of its own, before a house that runs in this JVM; it follows no redirect by itself.
public final class PageBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final TicketTestSetup house;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public PageBrowser(TicketTestSetup house) {
        this.house = house;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(house.address(path)).build());
    }

    /// @return where one is sent
    public String signIn(String username, String password) {
        return location(post("/sign-in", "/sign-in", Map.of("username", username, "password", password)));
    }

    /// @return path and query
    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(to -> to.getPath() + (to.getQuery() == null ? "" : "?" + to.getQuery()))
                .orElseThrow();
    }

    /// Fills a form and sends it.
    ///
    /// @param form page that has one
    public HttpResponse<String> post(String form, String to, Map<String, String> fields) {
        var page = TOKEN.matcher(get(form).body());
        assertThat(page.find()).isTrue();
        return postAs("_csrf=" + page.group(1), to, fields);
    }

    /// Sends a form of a page without a session.
    public HttpResponse<String> post(String to, Map<String, String> fields) {
        return postAs("x=x", to, fields);
    }

    private HttpResponse<String> postAs(String first, String to, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", first + "&", ""));
        return send(HttpRequest.newBuilder(house.address(to))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpCookie device() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("tanggap-device-"))
                .findFirst()
                .orElseThrow();
    }

    public boolean isIn() {
        return get("/queue").statusCode() == 200;
    }
}
