package id.tanggap.desk;

import id.tanggap.Crowd;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/// Somebody of the crowd with a browser's session, who asks for one page after the other.
public record PageVisitor(String name, Program program, HttpClient http) {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    public static PageVisitor signedIn(String name, Program program) throws IOException, InterruptedException {
        var visitor = new PageVisitor(
                name,
                program,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build());
        visitor.signIn();
        return visitor;
    }

    private void signIn() throws IOException, InterruptedException {
        var form = CSRF.matcher(get("/sign-in"));
        if (!form.find()) {
            throw new IllegalStateException("The sign-in page has no token");
        }
        var body = "_csrf=" + form.group(1) + "&username=" + name + "&password=" + Crowd.PASSWORD;
        var answer = http.send(
                HttpRequest.newBuilder(program.address("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.uri().getPath().startsWith("/sign-in")) {
            throw new IllegalStateException(name + " could not sign in: " + answer.uri());
        }
    }

    /// The page; it must be there.
    public String get(String path) throws IOException, InterruptedException {
        return whole(path, ask(path, false));
    }

    /// A part of a page, as htmx asks for it; it must be there.
    public String part(String path) throws IOException, InterruptedException {
        return whole(path, ask(path, true));
    }

    private static String whole(String path, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /// Whatever the answer is.
    HttpResponse<String> ask(String path, boolean part) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(program.address(path))
                .header("Accept-Language", "id")
                .header("User-Agent", name);
        return http.send(
                (part ? request.header("HX-Request", "true") : request).build(), HttpResponse.BodyHandlers.ofString());
    }
}
