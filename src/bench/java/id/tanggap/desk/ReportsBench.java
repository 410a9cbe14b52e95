package id.tanggap.desk;

import id.tanggap.Crowd;
import id.tanggap.CrowdDatabase;
import id.tanggap.platform.database.DatabaseAddress;
import id.tanggap.platform.database.EmbeddedDatabase;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every report with few tickets in the house and with many, by a supervisor and by the staff of a balai. First the
/// program counts all tickets into its figures, which is timed too; then the two houses are asked in turns. Times are
/// those that the server writes down for each request.
///
/// Arguments: tickets of the small house, of the large one, rounds.
public final class ReportsBench {

    private static final Path FOLDER = Path.of("target", "bench-desk");
    private static final String SUPERVISOR = "orang7";
    private static final String OF_BALAI = "orang5";
    private static final int WARM = 20;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of("", "/times", "/progress", "/changes", "/tables/incoming-place");
    private static final List<String> QUESTIONS = List.of(
            "?period=last-week",
            "?period=four-weeks",
            "?period=quarter",
            "?period=four-weeks&category=bansos",
            "?period=four-weeks&province=33");

    private ReportsBench() {}

    public static void main(String[] arguments) throws Exception {
        var small = number(arguments, 0, 10_000);
        var large = number(arguments, 1, 1_000_000);
        var rounds = number(arguments, 2, 40);
        try (var one = House.of(small);
                var two = House.of(large)) {
            print(one, two, measured(List.of(one, two), rounds));
        }
        System.exit(0);
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at].replace("_", "")) : otherwise;
    }

    private static List<Map<String, List<Long>>> measured(List<House> houses, int rounds) throws Exception {
        var seen = List.<Map<String, List<Long>>>of(new TreeMap<>(), new TreeMap<>());
        for (var n = -WARM; n < rounds; n++) {
            for (var h = 0; h < houses.size(); h++) {
                var log = houses.get(h).program().log();
                var from = Files.size(log);
                houses.get(h).askAll();
                if (n >= 0) {
                    read(log, from, seen.get(h));
                }
            }
        }
        return seen;
    }

    private static void read(Path log, long from, Map<String, List<Long>> times) throws IOException {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", -1))
                    .filter(words -> words.length == 6 && words[2].startsWith("/reports"))
                    .forEach(words -> times.computeIfAbsent(
                                    words[0] + " " + words[2] + " " + words[4], name -> new ArrayList<>())
                            .add(Long.parseLong(words[5])));
        }
    }

    private static void print(House small, House large, List<Map<String, List<Long>>> seen) {
        System.out.printf(
                Locale.ROOT,
                "%n%-62s %10s %8s   %10s %8s   %6s%n",
                "server time, ms",
                small.tickets() + " p50",
                "p95",
                large.tickets() + " p50",
                "p95",
                "× p95");
        seen.get(1).forEach((page, times) -> {
            var before = seen.get(0).getOrDefault(page, List.of());
            System.out.printf(
                    Locale.ROOT,
                    "%-62s %10.1f %8.1f   %10.1f %8.1f   %6.2f%n",
                    page,
                    millis(before, 50),
                    millis(before, 95),
                    millis(times, 50),
                    millis(times, 95),
                    millis(times, 95) / millis(before, 95));
        });
    }

    private static double millis(List<Long> micros, int percent) {
        var sorted = micros.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((sorted.size() - 1) * percent / 100) / 1000.0;
    }

    /// A database full of tickets with a program that has counted them, and two who read.
    private record House(int tickets, EmbeddedDatabase database, Program program, List<Reader> readers)
            implements AutoCloseable {

        static House of(int tickets) throws Exception {
            var folder = FOLDER.resolve(Integer.toString(tickets));
            var database = CrowdDatabase.filled(folder, tickets);
            sql(database.address(), "update app_user set role = 'supervisor' where username = '" + SUPERVISOR + "'");
            var begun = System.nanoTime();
            var program = Program.start(database.address(), folder);
            while (!one(database.address(), "select counted_id >= last_id and wanted = done from figure_progress")
                    .equals("t")) {
                Thread.sleep(500);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d tickets counted %d s after the start%n",
                    tickets,
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            scatter(database.address());
            return new House(
                    tickets, database, program, List.of(Reader.of(SUPERVISOR, program), Reader.of(OF_BALAI, program)));
        }

        /// The tickets of the crowd are all from one kabupaten: the figures of places are written as if from all
        /// 514, sixteen of each balai.
        private static void scatter(DatabaseAddress database) throws SQLException {
            var places = Gazetteer.shipped().all().stream()
                    .map(Region::code)
                    .map(code -> code.value())
                    .filter(code -> code.length() == 5)
                    .collect(Collectors.joining(","));
            sql(database, "delete from figure_count where axis in ('place', 'province')");
            sql(database, """
                    insert into figure_count (axis, span, start, category, balai_code, value, n)
                    with cell as (
                        select s.span, s.start, f.category, f.balai_code,
                               p.places[1 + (abs(hashtext(f.balai_code)::bigint) + abs(hashint8(f.ticket_id)) %% 16) %% 514] as place,
                               count(*) as n
                        from figure_ticket f
                        cross join (select '{%s}'::text[] as places) p
                        cross join lateral (values ('d', f.day), ('w', date_trunc('week', f.day)::date),
                                                   ('m', date_trunc('month', f.day)::date)) s (span, start)
                        group by 1, 2, 3, 4, 5
                    )
                    select v.axis, c.span, c.start, k.category, b.balai_code, v.value, sum(c.n)
                    from cell c
                    join figure_category f on f.category = c.category
                    cross join lateral (
                        select c.category
                        union all
                        select k from unnest(array['*', split_part(c.category, '.', 1) || '.*']) k where f.summed
                    ) k
                    cross join lateral (values ('*'), (c.balai_code)) b (balai_code)
                    cross join lateral (values ('place', c.place), ('province', left(c.place, 2))) v (axis, value)
                    group by 1, 2, 3, 4, 5, 6
                    """.formatted(places));
            sql(database, "vacuum analyze figure_count, figure_sum, figure_time");
        }

        void askAll() throws IOException, InterruptedException {
            for (var reader : readers) {
                for (var page : PAGES) {
                    for (var question : QUESTIONS) {
                        reader.get("/reports" + page + question);
                    }
                }
            }
        }

        private static void sql(DatabaseAddress database, String sql) throws SQLException {
            try (var connection = Crowd.connected(database);
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private static String one(DatabaseAddress database, String sql) throws SQLException {
            try (var connection = Crowd.connected(database);
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                return rows.next() ? rows.getString(1) : "";
            }
        }

        @Override
        public void close() {
            program.close();
            database.close();
        }
    }

    /// Somebody with a browser's session.
    private record Reader(String name, Program program, HttpClient http) {

        static Reader of(String name, Program program) throws IOException, InterruptedException {
            var reader = new Reader(
                    name,
                    program,
                    HttpClient.newBuilder()
                            .cookieHandler(new CookieManager())
                            .followRedirects(HttpClient.Redirect.NORMAL)
                            .build());
            reader.signIn();
            return reader;
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
}
