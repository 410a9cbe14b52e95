package id.tanggap.allocation;

import static id.tanggap.BenchArguments.number;

import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.allocation.problem.AllocationProblem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a citizen who texts notices of a plan that is computed, whose solver is killed, starved of memory, or crashes:
/// the time until the provider has its answer, and until the ticket is there. The whole program with its demo in this
/// process, its PostgreSQL on this machine; texts come to the demo's door at a fixed rate, whether the ones before were
/// answered or not.
///
/// Arguments, or words of the environment variable `CRASH_BENCH`: seconds of each state (30), texts a second (10).
public final class CrashBench {

    private static final int PORT = 18_097;
    private static final int WARM_UP = 100;
    private static final Duration KILL_AFTER = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final AllocationProblem NATIONAL = SampleProblems.of(15, SampleProblems.NATIONAL);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JdbcClient jdbc;
    private final int seconds;
    private final int rate;
    private int sent;

    private CrashBench(JdbcClient jdbc, int seconds, int rate) {
        this.jdbc = jdbc;
        this.seconds = seconds;
        this.rate = rate;
    }

    /// What is done to the solver while it solves.
    private enum Harm {
        NO_PLAN,
        UNHARMED,
        KILLED,
        STARVED,
        CRASHED
    }

    public static void main(String[] given) throws Exception {
        var environment = Objects.requireNonNullElse(System.getenv("CRASH_BENCH"), "");
        var words = given.length > 0 || environment.isBlank()
                ? given
                : environment.strip().split(" +", -1);
        var folder = Files.createTempDirectory("tanggap-crash");
        var program =
                new SpringApplicationBuilder(Tanggap.class).profiles("demo").run(arguments(folder));
        new CrashBench(program.getBean(JdbcClient.class), number(words, 0, 30), number(words, 1, 10)).run();
        System.exit(0);
    }

    private static String[] arguments(Path folder) {
        return new String[] {
            "--server.port=" + PORT,
            "--tanggap.demo=true",
            "--tanggap.demo-setup.samples=false",
            "--tanggap.demo-setup.smtp-port=18025",
            "--tanggap.demo-setup.imap-port=18143",
            "--tanggap.search.folder=" + folder.resolve("index"),
            "--tanggap.database.url=" + TestDatabase.fresh().url(),
            "--tanggap.database.user=postgres",
            "--tanggap.database.password=postgres"
        };
    }

    private void run() throws Exception {
        texts(WARM_UP);
        awaitTickets();
        System.out.printf(Locale.ROOT, "%d texts a second for %d s in each state; times in ms%n", rate, seconds);
        System.out.println("state      texts  p50   p95   longest  all tickets after  plans by status");
        for (var harm : Harm.values()) {
            measure(harm);
        }
    }

    private void measure(Harm harm) throws Exception {
        var going = new AtomicBoolean(harm != Harm.NO_PLAN);
        Map<String, Integer> ends = Collections.synchronizedMap(new TreeMap<>());
        var planner = Thread.ofPlatform().start(() -> {
            while (going.get()) {
                ends.merge(plan(harm).code(), 1, Integer::sum);
            }
        });
        var took = texts(seconds * rate);
        going.set(false);
        var last = System.nanoTime();
        awaitTickets();
        var drained = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - last);
        planner.join();
        Collections.sort(took);
        System.out.printf(
                Locale.ROOT,
                "%-9s %6d %5d %5d %8d %18d  %s%n",
                harm.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                took.size(),
                took.get(took.size() / 2),
                took.get(took.size() * 95 / 100),
                took.getLast(),
                drained,
                ends);
    }

    private static AllocationStatus plan(Harm harm) {
        var time = Duration.ofSeconds(10);
        var limits = harm == Harm.STARVED ? new SolverLimits(time, 512, 150) : SolverLimits.of(time);
        var killer = Thread.ofVirtual().start(() -> harm(harm));
        var status = new Allocator().allocate(NATIONAL, limits).status();
        killer.interrupt();
        return status;
    }

    private static void harm(Harm harm) {
        if (harm != Harm.KILLED && harm != Harm.CRASHED) {
            return;
        }
        try {
            Thread.sleep(KILL_AFTER);
            for (var child : solvers()) {
                new ProcessBuilder("kill", harm == Harm.KILLED ? "-KILL" : "-SEGV", Long.toString(child.pid()))
                        .start()
                        .waitFor();
            }
        } catch (IOException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<ProcessHandle> solvers() {
        return ProcessHandle.current()
                .children()
                // a long command line is cut by the system: the other children are no Java
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .toList();
    }

    /// Sends texts at the rate; each is of another citizen.
    ///
    /// @return milliseconds of each answer
    private List<Long> texts(int number) throws InterruptedException {
        var answers = new ArrayList<CompletableFuture<Long>>();
        var begin = System.nanoTime();
        for (var n = 0; n < number; n++) {
            var wait = begin + n * TimeUnit.SECONDS.toNanos(1) / rate - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            answers.add(text());
        }
        return new ArrayList<>(answers.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<Long> text() {
        sent++;
        var body =
                "{\"id\":\"crash-%1$d\",\"from\":\"+62812%2$08d\",\"text\":\"Rumah kami nomor %1$d di Demak kebanjiran\"}"
                        .formatted(sent, 10_000_000 + sent);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/hook/sms/sms-demo"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var begin = System.nanoTime();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(answer -> {
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("The door answered " + answer.statusCode());
            }
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        });
    }

    private void awaitTickets() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (open() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(open() + " texts have no ticket yet");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private long open() {
        return jdbc.sql("select count(*) from inbound where state = 'received'")
                .query(Long.class)
                .single();
    }
}
