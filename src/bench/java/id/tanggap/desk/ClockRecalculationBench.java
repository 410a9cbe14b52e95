package id.tanggap.desk;

import static id.tanggap.BenchArguments.number;

import id.tanggap.CrowdDatabase;
import id.tanggap.platform.database.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/// All open clocks are counted anew after a holiday was added, first as a preview and then to move them, while fifty
/// agents work: how long it takes, and what the pages take meanwhile, beside the same without it. The whole program in
/// a process of its own; times are those that the server writes down for each request.
///
/// Arguments: tickets (one in seven is open and has four clocks), seconds of the turn without.
public final class ClockRecalculationBench {

    private static final int AGENTS = 50;
    private static final Duration THINKING = Duration.ofSeconds(4);
    private static final Path FOLDER = Path.of("target", "bench-clocks");

    private ClockRecalculationBench() {}

    public static void main(String[] arguments) throws Exception {
        var tickets = number(arguments, 0, 350_000);
        var seconds = number(arguments, 1, 60);
        var folder = FOLDER.resolve(Integer.toString(tickets));
        try (var database = CrowdDatabase.filled(folder, tickets)) {
            prepare(database);
            try (var program = Program.start(database.address(), folder)) {
                measure(database, program, Duration.ofSeconds(seconds));
            }
        }
        System.exit(0);
    }

    /// Every open ticket has its four clocks, started within the last hour.
    private static void prepare(EmbeddedDatabase database) throws SQLException {
        try (var connection = connect(database)) {
            execute(connection, "delete from clock_move");
            execute(connection, "delete from clock_recalculation");
            execute(connection, """
                    update sla_clock set state = 'met', ended_at = coalesce(ended_at, started_at), ring_at = null
                    where state in ('running', 'paused')
                    """);
            execute(connection, """
                    with fresh as (
                        insert into sla_clock (ticket_id, name, calendar, zone, minutes, started_at, due_at, state, why,
                                               warn_at, ring_at)
                        select t.id, c.name, 'office', 'Asia/Jakarta', 420, at.started,
                               at.started + c.days * interval '1 day', 'running',
                               '{"key": "reason.sla.working-days", "args": []}'::jsonb,
                               at.started + c.days * interval '18 hours', at.started + c.days * interval '18 hours'
                        from ticket t
                        cross join (values ('first-response', 3), ('acceptance', 5), ('update', 7), ('resolution', 20))
                            as c (name, days)
                        cross join lateral (select now() - mod(t.id, 3600) * interval '1 second') as at (started)
                        where t.state not in ('resolved', 'closed', 'cancelled')
                        returning id, started_at
                    )
                    insert into sla_clock_interval (clock_id, from_at, state, why)
                    select id, started_at, 'running', 'opened' from fresh
                    """);
            execute(connection, "vacuum analyze sla_clock, sla_clock_interval");
        }
    }

    private static void measure(EmbeddedDatabase database, Program program, Duration turn) throws Exception {
        align(database);
        var agents = Agents.signedIn(program, AGENTS, THINKING);
        agents.work(turn);
        var without = new TreeMap<String, List<Long>>();
        var from = Files.size(program.log());
        agents.work(turn);
        AccessLog.read(program.log(), from, without);
        try (var connection = connect(database)) {
            addHoliday(connection);
            System.out.printf(Locale.ROOT, "%n%s open clocks%n", one(connection, """
                    select count(*) from sla_clock where state in ('running', 'paused')
                    """));
            print("preview", timed(connection, program, agents, "previewed"), without);
            execute(connection, """
                    update clock_recalculation set state = 'moving', position = 0, seen = 0, figures = '{}'
                    where state = 'previewed'
                    """);
            print("move", timed(connection, program, agents, "done"), without);
        }
    }

    /// Gives every clock the due time that the present tables say, so that only the holiday moves it afterwards.
    private static void align(EmbeddedDatabase database) throws SQLException, InterruptedException {
        try (var connection = connect(database)) {
            execute(connection, """
                    insert into clock_recalculation (state, version, author, asked_at)
                    select 'moving', coalesce(max(id), 0), 'bench', now() from setting_change
                    """);
            while (!state(connection).equals("done")) {
                Thread.sleep(200);
            }
        }
    }

    private static String state(Connection connection) throws SQLException {
        return one(connection, "select state from clock_recalculation order by id desc limit 1");
    }

    /// As a page would: a change of a setting, and a preview that somebody asked for.
    private static void addHoliday(Connection connection) throws SQLException {
        execute(connection, """
                with day as (select to_char(now() + interval '1 day', 'YYYY-MM-DD') as key),
                kept as (
                    insert into setting (kind, key, value)
                    select 'holiday', key, jsonb_build_object('date', key, 'kind', 'national', 'name', 'Bench',
                           'source', '', 'decided', true, 'where', '', 'off', false) from day
                    on conflict (kind, key) do update set value = excluded.value
                ), changed as (
                    insert into setting_change (id, batch, kind, key, label, why, author, changed_at)
                    select n, n, 'holiday', key, 'Bench', '', 'bench', now()
                    from day, nextval('setting_change_id') as n
                    returning id
                )
                insert into clock_recalculation (state, version, author, asked_at)
                select 'previewing', id, 'bench', now() from changed
                """);
    }

    private record Turn(Duration time, String figures, Map<String, List<Long>> pages) {}

    /// Until the recalculation is in this state.
    private static Turn timed(Connection connection, Program program, Agents agents, String state) throws Exception {
        var begun = System.nanoTime();
        var log = Files.size(program.log());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = threads.submit(() -> {
                agents.work(Duration.ofSeconds(30));
                return true;
            });
            while (!one(connection, "select state from clock_recalculation order by id desc limit 1")
                    .equals(state)) {
                Thread.sleep(200);
                if (working.isDone()) {
                    working = threads.submit(() -> {
                        agents.work(Duration.ofSeconds(10));
                        return true;
                    });
                }
            }
            var time = Duration.ofNanos(System.nanoTime() - begun);
            var pages = new TreeMap<String, List<Long>>();
            AccessLog.read(program.log(), log, pages);
            working.get();
            var figures = one(connection, """
                    select seen || ' seen, ' || (figures ->> 'earlier') || ' earlier, ' || (figures ->> 'later')
                           || ' later, ' || (figures ->> 'late') || ' become late'
                    from clock_recalculation order by id desc limit 1
                    """);
            return new Turn(time, figures, pages);
        }
    }

    private static void print(String what, Turn turn, Map<String, List<Long>> without) {
        System.out.printf(Locale.ROOT, "%n%s: %.1f s; %s%n", what, turn.time().toMillis() / 1000.0, turn.figures());
        System.out.printf(
                Locale.ROOT,
                "%-34s %8s %8s %8s   %8s %8s %8s%n",
                "server time, ms",
                "without",
                "p50",
                "p95",
                "with",
                "p50",
                "p95");
        turn.pages().forEach((page, times) -> {
            var before = without.getOrDefault(page, List.of());
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %8d %8.1f %8.1f   %8d %8.1f %8.1f%n",
                    page,
                    before.size(),
                    millis(before, 50),
                    millis(before, 95),
                    times.size(),
                    millis(times, 50),
                    millis(times, 95));
        });
    }

    private static double millis(List<Long> micros, int percent) {
        var sorted = micros.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((sorted.size() - 1) * percent / 100) / 1000.0;
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.address().url(), "postgres", "postgres");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
