package id.tanggap.situation;

import id.tanggap.CrowdDatabase;
import id.tanggap.desk.PageVisitor;
import id.tanggap.desk.Program;
import id.tanggap.platform.database.DatabaseAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The picture of a big incident and the national board, with few and with many tickets in the whole house. One reader
/// asks for one page after the other; in between the counts of the tickets are read by bare SQL, as a reference.
///
/// The environment variable `PICTURE_BENCH` names the sizes, such as `10000 1000000` (these without it).
public final class PictureBench {

    private static final Path FOLDER = Path.of("target", "bench-desk");
    private static final String SUPERVISOR = "orang7";
    private static final Pattern SPACE = Pattern.compile(" +");
    private static final int WARM = 30;
    private static final int ROUNDS = 200;
    private static final String PICTURE = "/incidents/" + BigIncident.CODE + "/picture";

    /// What the picture's figures are counted from, without the program.
    private static final String COUNTS = """
            select coalesce(left(t.place_code, 8), ''), t.urgency,
                   case when t.next_due_at < now() then 'late'
                        when t.next_due_at < now() + interval '4 hours' then 'due' else 'on-time' end,
                   count(*)
            from incident_ticket a
            join ticket t on t.id = a.ticket_id
            where a.incident_id = (select id from incident where code = '%s')
            group by 1, 2, 3
            """.formatted(BigIncident.CODE);

    private PictureBench() {}

    public static void main(String[] arguments) throws Exception {
        var sizes = Optional.ofNullable(System.getenv("PICTURE_BENCH")).orElse("10000 1000000");
        for (var size : SPACE.splitAsStream(sizes.strip()).toList()) {
            measure(Integer.parseInt(size.replace("_", "")));
        }
        System.exit(0);
    }

    private static void measure(int tickets) throws Exception {
        var folder = FOLDER.resolve(Integer.toString(tickets));
        try (var database = CrowdDatabase.filled(folder, tickets);
                var program = Program.start(database.address(), folder)) {
            BigIncident.write(database.address(), SUPERVISOR);
            print(tickets, times(PageVisitor.signedIn(SUPERVISOR, program), database.address()));
        }
    }

    private static Map<String, List<Long>> times(PageVisitor reader, DatabaseAddress database) throws Exception {
        var times = new LinkedHashMap<String, List<Long>>();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            for (var n = -WARM; n < ROUNDS; n++) {
                var seen = n < 0 ? new LinkedHashMap<String, List<Long>>() : times;
                take(seen, "picture", () -> reader.get(PICTURE));
                take(seen, "picture, live update", () -> reader.part(PICTURE + "/figures"));
                take(seen, "picture, map alone", () -> reader.get(PICTURE + "/map.json"));
                take(seen, "counts by bare SQL", () -> count(connection));
                take(seen, "board", () -> reader.get("/board"));
                take(seen, "board, live update", () -> reader.part("/board"));
            }
        }
        return times;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void take(Map<String, List<Long>> times, String what, Work work) throws Exception {
        var begun = System.nanoTime();
        work.run();
        times.computeIfAbsent(what, key -> new ArrayList<>()).add(System.nanoTime() - begun);
    }

    private static void count(Connection connection) throws Exception {
        try (var statement = connection.prepareStatement(COUNTS);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getInt(4);
            }
        }
    }

    private static void print(int tickets, Map<String, List<Long>> times) {
        System.out.printf(Locale.ROOT, "%n%,d tickets overall; ms %26s %8s %8s%n", tickets, "p50", "p95", "max");
        times.forEach((what, nanos) -> System.out.printf(
                Locale.ROOT,
                "%-44s %8.1f %8.1f %8.1f%n",
                what,
                millis(nanos, 0.5),
                millis(nanos, 0.95),
                millis(nanos, 1)));
    }

    private static double millis(List<Long> nanos, double share) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return Arrays.stream(sorted)
                        .skip((long) (share * (sorted.length - 1)))
                        .findFirst()
                        .orElseThrow()
                / 1e6;
    }
}
