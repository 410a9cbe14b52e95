package id.tanggap.desk;

import static id.tanggap.BenchArguments.number;

import id.tanggap.Crowd;
import id.tanggap.CrowdDatabase;
import id.tanggap.platform.database.DatabaseAddress;
import id.tanggap.platform.database.EmbeddedDatabase;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
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
            var times = new PageTimes("/reports");
            times.measure(List.of(one, two), rounds);
            times.print(small, large);
        }
        System.exit(0);
    }

    /// A database full of tickets with a program that has counted them, and two who read.
    private record House(EmbeddedDatabase database, Program program, List<PageVisitor> readers)
            implements PageTimes.House, AutoCloseable {

        static House of(int tickets) throws Exception {
            var folder = FOLDER.resolve(Integer.toString(tickets));
            var database = CrowdDatabase.filled(folder, tickets);
            sql(database.address(), "update app_user set role = 'supervisor' where username = '" + SUPERVISOR + "'");
            var program = Program.start(database.address(), folder);
            CrowdDatabase.awaitCounted(database, tickets);
            scatter(database.address());
            return new House(
                    database,
                    program,
                    List.of(PageVisitor.signedIn(SUPERVISOR, program), PageVisitor.signedIn(OF_BALAI, program)));
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

        @Override
        public void askAll() throws IOException, InterruptedException {
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

        @Override
        public void close() {
            program.close();
            database.close();
        }
    }
}
