package id.tanggap.desk;

import static id.tanggap.BenchArguments.number;

import id.tanggap.CrowdDatabase;
import id.tanggap.platform.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/// How long a preview takes of a change of the whole country over so many tickets of the last month, and what agents
/// notice of it: the times of their pages while one preview after another runs, beside the same without any.
///
/// Arguments: tickets of the last month, seconds of each turn, agents.
public final class JurisdictionPreviewBench {

    private static final Path FOLDER = Path.of("target", "bench-jurisdiction");
    private static final Duration THINKING = Duration.ofSeconds(4);

    /// Every area to one balai: every ticket elsewhere is remembered as moved, the most that there is to write. All
    /// tickets of the crowd are of one kabupaten.
    private static final String START = """
            insert into jurisdiction_preview (owner_id, state, edits, at, since, scope, created_at)
            select (select min(id) from app_user), 'running',
                   (select jsonb_agg(jsonb_build_object('key', area_code || '/semua/2020-01-01', 'balai', jsonb_build_array('BDA'),
                                                        'until', null, 'provisional', false, 'source', 'bench'))
                    from (select distinct area_code from balai_area) as areas),
                   now(), now() - interval '30 days', '{33.21}', now()
            returning id
            """;

    private JurisdictionPreviewBench() {}

    public static void main(String[] arguments) throws Exception {
        var tickets = number(arguments, 0, 200_000);
        var turn = Duration.ofSeconds(number(arguments, 1, 45));
        var agents = number(arguments, 2, 50);
        var folder = FOLDER.resolve(Integer.toString(tickets));
        try (var database = CrowdDatabase.filled(folder, tickets)) {
            ofTheLastMonth(database.address());
            try (var program = Program.start(database.address(), folder)) {
                measure(database.address(), program, Agents.signedIn(program, agents, THINKING), turn);
            }
        }
        System.exit(0);
    }

    private static Connection connected(DatabaseAddress database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /// The crowd is spread over two years; here all of it came in the last 29 days.
    private static void ofTheLastMonth(DatabaseAddress database) throws SQLException {
        try (var connection = connected(database);
                var statement = connection.createStatement()) {
            statement.execute("truncate jurisdiction_preview cascade");
            statement.execute("truncate jurisdiction_preview_ticket");
            if (statement.executeUpdate("""
                    update ticket set created_at = now() - random() * interval '29 days'
                    where exists (select from ticket where created_at < now() - interval '30 days')
                    """) > 0) {
                statement.execute("vacuum (full, analyze) ticket");
            }
        }
    }

    private static void measure(DatabaseAddress database, Program program, Agents agents, Duration turn)
            throws Exception {
        agents.work(turn);
        var without = turn(program, agents, turn);
        var running = new AtomicBoolean(true);
        var alone = previewed(database);
        System.out.printf(Locale.ROOT, "preview alone: %s%n", alone);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var previews = thread.submit(() -> {
                var done = new ArrayList<String>();
                while (running.get()) {
                    done.add(previewed(database));
                }
                return done;
            });
            var with = turn(program, agents, turn);
            running.set(false);
            previews.get().forEach(done -> System.out.printf(Locale.ROOT, "preview beside the agents: %s%n", done));
            print(without, with);
        }
    }

    private static Map<String, List<Long>> turn(Program program, Agents agents, Duration turn)
            throws IOException, InterruptedException {
        var from = Files.size(program.log());
        agents.work(turn);
        var times = new TreeMap<String, List<Long>>();
        AccessLog.read(program.log(), from, times);
        return times;
    }

    /// The worker of the program finds it, within a second that is counted, too.
    private static String previewed(DatabaseAddress database) throws SQLException, InterruptedException {
        try (var connection = connected(database);
                var statement = connection.createStatement()) {
            long id;
            try (var rows = statement.executeQuery(START)) {
                rows.next();
                id = rows.getLong(1);
            }
            var state = "running";
            var said = "";
            while (state.equals("running")) {
                Thread.sleep(100);
                try (var rows = statement.executeQuery("""
                        select state, seen, moved, extract(epoch from coalesce(ended_at, now()) - created_at)
                        from jurisdiction_preview where id = %d
                        """.formatted(id))) {
                    rows.next();
                    state = rows.getString(1);
                    said = String.format(
                            Locale.ROOT,
                            "%,d tickets looked at, %,d would move, %.1f s, %s",
                            rows.getLong(2),
                            rows.getLong(3),
                            rows.getDouble(4),
                            state);
                }
            }
            return said;
        }
    }

    private static void print(Map<String, List<Long>> without, Map<String, List<Long>> with) {
        System.out.printf(
                Locale.ROOT,
                "%n%-34s %24s   %24s%n",
                "server time, ms: p50 / p95",
                "without a preview",
                "while previews run");
        without.forEach((page, times) -> {
            var beside = with.getOrDefault(page, List.of());
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %14.1f / %7.1f   %14.1f / %7.1f%n",
                    page,
                    millis(times, 50),
                    millis(times, 95),
                    millis(beside, 50),
                    millis(beside, 95));
        });
    }

    private static double millis(List<Long> micros, int percent) {
        var sorted = micros.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((sorted.size() - 1) * percent / 100) / 1000.0;
    }
}
