package id.tanggap.desk;

import id.tanggap.Crowd;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/// Somebody of the crowd with a browser's session, who asks for one page after the other.
record PageVisitor(String name, Program program, HttpClient http) {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    static PageVisitor signedIn(String name, Program program) throws IOException, InterruptedException {
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
        http.send(
                HttpRequest.newBuilder(program.address("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    /// The page; it must be there.
    String get(String path) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(program.address(path))
                        .header("User-Agent", name)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }
}
