package id.tanggap.desk;

import java.io.IOException;
import java.net.URLEncoder;
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
            all.agents.add(all.new Agent(n));
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
        private final Random random;
        private final PageVisitor visitor;

        Agent(int n) throws IOException, InterruptedException {
            random = new Random(n);
            visitor = PageVisitor.signedIn("orang" + n, program);
        }

        Callable<Boolean> until(long end) {
            return () -> {
                while (think(end)) {
                    var queue = QUEUES.get(random.nextInt(QUEUES.size()));
                    var rows = NUMBER.matcher(
                                    visitor.ask("/queue?tab=" + queue, false).body())
                            .results()
                            .map(row -> row.group(1))
                            .toList();
                    for (var n = 0; n < 3 && !rows.isEmpty() && think(end); n++) {
                        var number = rows.get(random.nextInt(rows.size()));
                        visitor.ask("/tickets/" + number + "?tab=" + queue, n < 2);
                        if (think(end)) {
                            visitor.ask("/queue/news?tab=" + encoded(queue) + "&n=" + number, true);
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
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
