package id.tanggap.desk;

import static id.tanggap.BenchArguments.number;

import id.tanggap.CrowdDatabase;
import id.tanggap.platform.database.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The pages of the desk with ten thousand tickets and with a million, side by side: two whole programs, each with its
/// own PostgreSQL, asked in turns by fifty agents. Times are those that the server itself writes down for each
/// request.
///
/// Arguments: tickets of the small house, of the large one, seconds of each turn, turns.
public final class DeskBench {

    private static final int AGENTS = 50;
    private static final Duration THINKING = Duration.ofSeconds(4);
    private static final Path FOLDER = Path.of("target", "bench-desk");

    private DeskBench() {}

    public static void main(String[] arguments) throws Exception {
        var small = number(arguments, 0, 10_000);
        var large = number(arguments, 1, 1_000_000);
        var seconds = number(arguments, 2, 45);
        var turns = number(arguments, 3, 3);
        try (var one = House.of(small);
                var two = House.of(large)) {
            measure(List.of(one, two), Duration.ofSeconds(seconds), turns);
        }
        System.exit(0);
    }

    private static void measure(List<House> houses, Duration turn, int turns) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%d agents, %d s between two looks, %d turns of %d s each%n%n",
                AGENTS,
                THINKING.toSeconds(),
                turns,
                turn.toSeconds());
        for (var house : houses) {
            house.agents().work(turn);
        }
        var seen = new ArrayList<Map<String, List<Long>>>();
        houses.forEach(house -> seen.add(new java.util.TreeMap<>()));
        for (var n = 0; n < turns; n++) {
            for (var h = 0; h < houses.size(); h++) {
                var log = houses.get(h).program().log();
                var from = Files.size(log);
                houses.get(h).agents().work(turn);
                AccessLog.read(log, from, seen.get(h));
            }
        }
        print(houses, seen.get(0), seen.get(1));
    }

    private static void print(List<House> houses, Map<String, List<Long>> small, Map<String, List<Long>> large) {
        System.out.printf(
                Locale.ROOT,
                "%n%-34s %10s %8s %8s   %10s %8s %8s   %6s %6s%n",
                "server time, ms",
                houses.get(0).tickets(),
                "p50",
                "p95",
                houses.get(1).tickets(),
                "p50",
                "p95",
                "× p50",
                "× p95");
        large.forEach((page, times) -> {
            var before = small.getOrDefault(page, List.of());
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %10d %8.1f %8.1f   %10d %8.1f %8.1f   %6.2f %6.2f%n",
                    page,
                    before.size(),
                    millis(before, 50),
                    millis(before, 95),
                    times.size(),
                    millis(times, 50),
                    millis(times, 95),
                    millis(times, 50) / millis(before, 50),
                    millis(times, 95) / millis(before, 95));
        });
    }

    private static double millis(List<Long> micros, int percent) {
        var sorted = micros.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((sorted.size() - 1) * percent / 100) / 1000.0;
    }

    /// A database full of tickets with a program on it, and the people who work there.
    private record House(int tickets, EmbeddedDatabase database, Program program, Agents agents)
            implements AutoCloseable {

        static House of(int tickets) throws Exception {
            var folder = FOLDER.resolve(Integer.toString(tickets));
            var database = CrowdDatabase.filled(folder, tickets);
            var program = Program.start(database.address(), folder);
            return new House(tickets, database, program, Agents.signedIn(program, AGENTS, THINKING));
        }

        @Override
        public void close() {
            program.close();
            database.close();
        }
    }
}
