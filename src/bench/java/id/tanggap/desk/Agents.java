package id.tanggap.desk;

import id.tanggap.Crowd;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// People who look at a list, read some of its tickets, hear news, and think in between; each with a session.
final class Agents {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("id=\"row-(\\d{12})\"");
    private static final List<String> QUEUES =
            List.of("due", "due", "mine", "waiting-citizen", "unassigned", "soon", "breached", "new", "ended");

    private final Program program;
    private final Duration thinking;
    private final List<Agent> agents = new ArrayList<>();

    private Agents(Program program, Duration thinking) {
        this.program = program;
        this.thinking = thinking;
    }

    static Agents signedIn(Program program, int count, Duration thinking) throws IOException, InterruptedException {
        var all = new Agents(program, thinking);
        for (var n = 1; n <= count; n++) {
            var agent = all.new Agent(n);
            agent.signIn();
            all.agents.add(agent);
        }
        return all;
    }

    /// All of them, for so long.
    void work(Duration time) throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(agents.stream().map(agent -> agent.until(end)).toList());
        }
    }

    private final class Agent {
        private final String name;
        private final Random random;
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        Agent(int n) {
            name = "orang" + n;
            random = new Random(n);
        }

        void signIn() throws IOException, InterruptedException {
            var form = CSRF.matcher(get("/sign-in", false));
            if (!form.find()) {
                throw new IllegalStateException("The sign-in page has no token");
            }
            var body = "_csrf=" + form.group(1) + "&username=" + name + "&password=" + Crowd.PASSWORD;
            var answer = http.send(
                    HttpRequest.newBuilder(program.address("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (!answer.uri().getPath().startsWith("/queue")) {
                throw new IllegalStateException(name + " could not sign in: " + answer.uri());
            }
        }

        Callable<Boolean> until(long end) {
            return () -> {
                while (think(end)) {
                    var queue = QUEUES.get(random.nextInt(QUEUES.size()));
                    var rows = NUMBER.matcher(get("/queue?tab=" + queue, false))
                            .results()
                            .map(row -> row.group(1))
                            .toList();
                    for (var n = 0; n < 3 && !rows.isEmpty() && think(end); n++) {
                        var number = rows.get(random.nextInt(rows.size()));
                        get("/tickets/" + number + "?tab=" + queue, n < 2);
                        if (think(end)) {
                            get("/queue/news?tab=" + encoded(queue) + "&n=" + number, true);
                        }
                    }
                }
                return true;
            };
        }

        /// From half to one and a half of the usual time.
        private boolean think(long end) throws InterruptedException {
            Thread.sleep((long) (thinking.toMillis() * (0.5 + random.nextDouble())));
            return System.nanoTime() < end;
        }

        private String get(String path, boolean part) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(program.address(path))
                    .header("Accept-Language", "id")
                    .header("User-Agent", name);
            return http.send(
                            (part ? request.header("HX-Request", "true") : request).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
