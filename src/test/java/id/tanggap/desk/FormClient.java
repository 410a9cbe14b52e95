package id.tanggap.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketTestSetup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Somebody with a browser that knows no script: follows redirects, keeps cookies, sends the token of the form.
public final class FormClient {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----tanggap";

    private final TicketTestSetup house;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token = "";

    private FormClient(TicketTestSetup house) {
        this.house = house;
    }

    /// A file chosen in a form.
    public static final class Chosen {
        private final String name;
        private final String type;
        private final byte[] bytes;

        public Chosen(String name, String type, byte[] bytes) {
            this.name = name;
            this.type = type;
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    public static FormClient signedIn(TicketTestSetup house, Viewer viewer) {
        var username = house.usernameOf(viewer);
        return signedIn(house, username, "sandi-" + username);
    }

    static FormClient signedIn(TicketTestSetup house, String username, String password) {
        var visitor = new FormClient(house);
        visitor.page("/sign-in");
        assertThat(visitor.post("/sign-in", Map.of("username", username, "password", password))
                        .body())
                .contains("queue");
        return visitor;
    }

    /// The page at a path; it must be there.
    public String page(String path) {
        var response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    public int status(String path) {
        return get(path).statusCode();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return remembered(send(request(path, headers).build(), HttpResponse.BodyHandlers.ofString()));
    }

    /// The lines of a stream, as they come; closed by whoever reads them.
    public Stream<String> lines(String path, String... headers) {
        return send(request(path, headers).build(), HttpResponse.BodyHandlers.ofLines())
                .body();
    }

    public HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(request(path, headers).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return posted(
                path,
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /// The page after a form; it must be there.
    ///
    /// @param fields `name=value`, a name as often as wanted
    String post(String path, String... fields) {
        var response = posted(path, List.of(fields));
        assertThat(response.statusCode()).as("POST %s", path).isEqualTo(200);
        return response.body();
    }

    HttpResponse<String> posted(String path, List<String> fields) {
        return posted(
                path,
                fields.stream()
                        .map(field -> field.split("=", 2))
                        .map(pair -> pair[0] + "=" + encoded(pair[1]))
                        .collect(Collectors.joining("&")));
    }

    /// Several values of one name.
    public HttpResponse<String> post(String path, Map<String, String> form, String many, List<String> values) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return posted(
                path,
                body
                        + values.stream()
                                .map(value -> "&" + many + "=" + encoded(value))
                                .collect(Collectors.joining()));
    }

    private HttpResponse<String> posted(String path, String body) {
        var request = request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token) + "&" + body))
                .build();
        return remembered(send(request, HttpResponse.BodyHandlers.ofString()));
    }

    public HttpResponse<String> upload(String path, Map<String, String> form, Chosen... files) {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
        form.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        for (var file : files) {
            part(body, "name=\"files\"; filename=\"" + file.name + "\"\r\nContent-Type: " + file.type, file.bytes);
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = request(path, "Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return remembered(send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] bytes) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(house.address(path)).header("Accept-Language", "id");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> remembered(HttpResponse<String> response) {
        var found = CSRF.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        return response;
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return browser.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
