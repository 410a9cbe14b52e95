package id.tanggap.desk.report;

import id.tanggap.desk.report.ReportTable.Chart;
import id.tanggap.desk.report.ReportTable.Row;
import id.tanggap.figures.Axis;
import id.tanggap.figures.DayRange;
import id.tanggap.figures.FigureSums;
import id.tanggap.figures.Figures;
import id.tanggap.figures.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// What came in: by time, category, balai, place, channel, kind, urgency and outcome, beside the period before.
/// Five statements.
@Component
class IncomingReport implements Report {

    /// Fewer tickets of a restricted category than this are not told of one place: everybody there would know who is
    /// meant, and paper and files go further than the list of those who may know.
    static final int SMALLEST = 5;

    private final Figures figures;
    private final ReportNames names;

    IncomingReport(Figures figures, ReportNames names) {
        this.figures = figures;
        this.names = names;
    }

    @Override
    public String code() {
        return "incoming";
    }

    @Override
    public List<ReportTable> tables(ReportQuery asked) {
        var now = figures.sums(asked.now(), asked.question());
        var before = figures.sums(asked.before(), asked.question());
        var counts = figures.counts(asked.now(), asked.question(), asked.province());
        var earlier = figures.counts(asked.before(), asked.question(), asked.province());
        var tables = new ArrayList<ReportTable>();
        tables.add(trend(asked));
        tables.add(table(
                "category",
                by(now.byCategory(), names.categoryOf(asked)),
                by(before.byCategory(), names.categoryOf(asked)),
                asked));
        tables.add(table(
                "balai", by(now.byBalai(), names.balaiOf(asked)), by(before.byBalai(), names.balaiOf(asked)), asked));
        for (var axis : List.of(Axis.PLACE, Axis.CHANNEL, Axis.KIND, Axis.URGENCY, Axis.OUTCOME)) {
            var name = names.of(axis, asked);
            tables.add(table(
                    axis.code(),
                    named(counts.getOrDefault(axis, Map.of()), name),
                    named(earlier.getOrDefault(axis, Map.of()), name),
                    asked));
        }
        return tables;
    }

    private ReportTable trend(ReportQuery asked) {
        var parts = asked.now().parts();
        var before = asked.before().parts();
        var all = new ArrayList<>(parts);
        all.addAll(before);
        var sums = figures.trend(all, asked.question());
        var cells = new ReportCells(asked.reader());
        var rows = IntStream.range(0, parts.size())
                .mapToObj(n -> Row.of(
                        names.part(parts.get(n), asked),
                        cells.number(sums.get(n).of(Measure.N)),
                        cells.number(
                                n < before.size() ? sums.get(parts.size() + n).of(Measure.N) : 0)))
                .toList();
        var heads = List.of(
                asked.reader().text("reports.head." + step(asked.now())),
                asked.reader().text("reports.head.now"),
                asked.reader().text("reports.head.before"));
        return new ReportTable("incoming-time", heads, rows, Chart.LINE, List.of(1, 2));
    }

    private static String step(DayRange range) {
        return switch (range.step()) {
            case DAY -> "day";
            case WEEK -> "week";
            case MONTH -> "month";
        };
    }

    private static Map<String, Long> by(Map<String, FigureSums> sums, UnaryOperator<String> name) {
        return sums.entrySet().stream()
                .collect(Collectors.groupingBy(
                        one -> name.apply(one.getKey()), TreeMap::new, Collectors.summingLong(one -> one.getValue()
                                .of(Measure.N))));
    }

    private static Map<String, Long> named(Map<String, Long> counts, UnaryOperator<String> name) {
        return counts.entrySet().stream()
                .collect(Collectors.groupingBy(
                        one -> name.apply(one.getKey()), TreeMap::new, Collectors.summingLong(Map.Entry::getValue)));
    }

    private ReportTable table(String by, Map<String, Long> now, Map<String, Long> before, ReportQuery asked) {
        var guarded = by.equals("place") && asked.guarded();
        var current = guarded ? folded(now, asked) : now;
        var earlier = guarded ? folded(before, asked) : before;
        var whole = current.values().stream().mapToLong(Long::longValue).sum();
        var cells = new ReportCells(asked.reader());
        var all = new TreeSet<>(current.keySet());
        all.addAll(earlier.keySet());
        var rows = all.stream()
                .sorted(Comparator.comparing((String name) -> -current.getOrDefault(name, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> Row.of(
                        name,
                        cells.number(current.getOrDefault(name, 0L)),
                        cells.share(current.getOrDefault(name, 0L), whole),
                        cells.number(earlier.getOrDefault(name, 0L)),
                        cells.change(current.getOrDefault(name, 0L), earlier.getOrDefault(name, 0L))))
                .toList();
        var heads = List.of(
                asked.reader().text("reports.head." + by),
                asked.reader().text("reports.head.now"),
                asked.reader().text("reports.head.share"),
                asked.reader().text("reports.head.before"),
                asked.reader().text("reports.head.change"));
        return new ReportTable("incoming-" + by, heads, rows, Chart.BARS, List.of(1, 3));
    }

    private static Map<String, Long> folded(Map<String, Long> places, ReportQuery asked) {
        var others = asked.reader().text("reports.place.few", SMALLEST);
        return places.entrySet().stream()
                .collect(Collectors.groupingBy(
                        one -> one.getValue() < SMALLEST ? others : one.getKey(),
                        TreeMap::new,
                        Collectors.summingLong(Map.Entry::getValue)));
    }
}
