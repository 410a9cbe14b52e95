package id.tanggap.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketHouse;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Somebody at the pages of a house without a script: forms, redirects, cookies.
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final TicketHouse house;
    private String token = "";
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Visitor(TicketHouse house) {
        this.house = house;
    }

    /// Signed in already.
    static Visitor as(Viewer viewer, TicketHouse house) throws IOException, InterruptedException {
        var username = house.usernameOf(viewer);
        return as(username, "sandi-" + username, house);
    }

    static Visitor as(String username, String password, TicketHouse house) throws IOException, InterruptedException {
        var visitor = new Visitor(house);
        visitor.page("/sign-in");
        visitor.post("/sign-in", "username=" + username, "password=" + password);
        return visitor;
    }

    String page(String path) throws IOException, InterruptedException {
        var answer = answer(request(path).build());
        assertThat(answer.statusCode()).as("GET %s", path).isEqualTo(200);
        return answer.body();
    }

    int status(String path) throws IOException, InterruptedException {
        return answer(request(path).build()).statusCode();
    }

    /// @param fields `name=value`
    String post(String path, String... fields) throws IOException, InterruptedException {
        var answer = posted(path, Arrays.asList(fields));
        assertThat(answer.statusCode()).as("POST %s", path).isEqualTo(200);
        return answer.body();
    }

    HttpResponse<String> posted(String path, List<String> fields) throws IOException, InterruptedException {
        var body = Stream.concat(Stream.of("_csrf=" + token), fields.stream())
                .map(field -> field.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return answer(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(house.address(path)).header("Accept-Language", "id");
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        var answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        var found = CSRF.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }
}
