package id.tanggap.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What the server wrote down for each page of two houses, a small and a large one, that are asked in turns.
final class PageTimes {

    private static final int WARM = 20;

    private final List<Map<String, List<Long>>> seen = List.of(new TreeMap<>(), new TreeMap<>());
    private final String prefix;

    /// @param prefix of the pages that count
    PageTimes(String prefix) {
        this.prefix = prefix;
    }

    /// A house that is asked for all of its pages.
    interface House {
        Program program();

        void askAll() throws IOException, InterruptedException;
    }

    /// @param houses the small one first
    /// @param rounds after twenty that only warm up
    void measure(List<? extends House> houses, int rounds) throws IOException, InterruptedException {
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
    }

    private void read(Path log, long from, Map<String, List<Long>> times) throws IOException {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", -1))
                    .filter(words -> words.length == 6 && words[2].startsWith(prefix))
                    .forEach(words -> times.computeIfAbsent(name(words), name -> new ArrayList<>())
                            .add(Long.parseLong(words[5])));
        }
    }

    /// Numbers in addresses differ from house to house.
    private static String name(String[] words) {
        return words[0] + " " + words[2].replaceAll("(?<=[/=])\\d+(?=/|&|\\?|$)", "…") + " " + words[4];
    }

    /// Worst growth first.
    void print(int small, int large) {
        System.out.printf(
                Locale.ROOT,
                "%n%-70s %10s %8s   %10s %8s   %6s%n",
                "server time, ms",
                small + " p50",
                "p95",
                large + " p50",
                "p95",
                "× p95");
        seen.get(1).keySet().stream()
                .sorted(Comparator.comparingDouble(this::growth).reversed())
                .forEach(this::print);
    }

    private double growth(String page) {
        return millis(1, page, 95) / millis(0, page, 95);
    }

    private void print(String page) {
        System.out.printf(
                Locale.ROOT,
                "%-70s %10.1f %8.1f   %10.1f %8.1f   %6.2f%n",
                page,
                millis(0, page, 50),
                millis(0, page, 95),
                millis(1, page, 50),
                millis(1, page, 95),
                growth(page));
    }

    private double millis(int house, String page, int percent) {
        var sorted =
                seen.get(house).getOrDefault(page, List.of()).stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((sorted.size() - 1) * percent / 100) / 1000.0;
    }
}
