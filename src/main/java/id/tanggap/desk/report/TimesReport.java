package id.tanggap.desk.report;

import id.tanggap.desk.report.ReportTable.Cell;
import id.tanggap.desk.report.ReportTable.Chart;
import id.tanggap.desk.report.ReportTable.Row;
import id.tanggap.figures.FigureSums;
import id.tanggap.figures.Figures;
import id.tanggap.figures.Milestone;
import id.tanggap.figures.MilestoneTimes;
import id.tanggap.supervision.DurationHistogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How long it took to the first answer, to acceptance and to the outcome: of the tickets that came in in the period
/// and have come that far. Four statements.
@Component
class TimesReport implements Report {

    private static final double MEDIAN = 0.5;
    private static final double NINETY = 0.9;
    private static final double NINETY_FIVE = 0.95;

    private final Figures figures;
    private final MilestoneTimes times;
    private final ReportNames names;

    TimesReport(Figures figures, MilestoneTimes times, ReportNames names) {
        this.figures = figures;
        this.times = times;
        this.names = names;
    }

    @Override
    public String code() {
        return "times";
    }

    /// Histograms and sums of one line of a table.
    private record Line(Map<Milestone, DurationHistogram> times, FigureSums sums) {
        @Nullable
        DurationHistogram of(Milestone milestone) {
            return times.get(milestone);
        }
    }

    @Override
    public List<ReportTable> tables(ReportQuery asked) {
        var now = times.of(asked.now(), asked.question());
        var sums = figures.sums(asked.now(), asked.question());
        var before = new Line(
                times.all(asked.before(), asked.question()),
                figures.trend(List.of(asked.before()), asked.question()).getFirst());
        return List.of(
                all(new Line(now.all(), sums.all()), before, asked),
                by("balai", lines(now.byBalai(), sums.byBalai()), code -> names.balai(code, asked.reader()), asked),
                by("category", lines(now.byCategory(), sums.byCategory()), asked.reader()::category, asked));
    }

    private static Map<String, Line> lines(
            Map<String, Map<Milestone, DurationHistogram>> times, Map<String, FigureSums> sums) {
        var lines = new TreeMap<String, Line>();
        sums.forEach((code, sum) -> lines.put(code, new Line(times.getOrDefault(code, Map.of()), sum)));
        return lines;
    }

    private ReportTable all(Line now, Line before, ReportQuery asked) {
        var reader = asked.reader();
        var heads = Stream.of(
                        "milestone",
                        "reached",
                        "not-yet",
                        "median",
                        "p90",
                        "p95",
                        "kept",
                        "median-before",
                        "kept-before")
                .map(head -> reader.text("reports.head." + head))
                .toList();
        var cells = new ReportCells(reader);
        var rows = Arrays.stream(Milestone.values())
                .map(milestone -> Row.of(
                        reader.text("reports.milestone." + milestone.code()),
                        cells.number(now.sums().of(milestone.reached())),
                        cells.number(
                                now.sums().of(milestone.asked()) - now.sums().of(milestone.reached())),
                        quantile(now.of(milestone), MEDIAN, cells),
                        quantile(now.of(milestone), NINETY, cells),
                        quantile(now.of(milestone), NINETY_FIVE, cells),
                        kept(now.sums(), milestone, cells),
                        quantile(before.of(milestone), MEDIAN, cells),
                        kept(before.sums(), milestone, cells)))
                .toList();
        return new ReportTable("times-all", heads, rows, Chart.BARS, List.of(3, 4));
    }

    private static Cell quantile(@Nullable DurationHistogram times, double share, ReportCells cells) {
        return cells.duration(times == null || times.total() == 0 ? null : times.quantile(share));
    }

    private static Cell kept(FigureSums sums, Milestone milestone, ReportCells cells) {
        return cells.share(sums.of(milestone.kept()), sums.of(milestone.promised()));
    }

    private ReportTable by(String what, Map<String, Line> lines, UnaryOperator<String> name, ReportQuery asked) {
        var reader = asked.reader();
        var heads = new ArrayList<String>(List.of(reader.text("reports.head." + what)));
        for (var milestone : Milestone.values()) {
            heads.add(reader.text("reports.head.median-of", reader.text("reports.milestone." + milestone.code())));
            heads.add(reader.text("reports.head.p90"));
            heads.add(reader.text("reports.head.kept"));
        }
        var rows = lines.entrySet().stream()
                .map(line -> row(name.apply(line.getKey()), line.getValue(), asked))
                .sorted(Comparator.comparing(Row::name))
                .toList();
        return new ReportTable("times-" + what, heads, rows, Chart.BARS, List.of(1, 7));
    }

    private static Row row(String name, Line line, ReportQuery asked) {
        var cells = new ReportCells(asked.reader());
        return new Row(
                name,
                Arrays.stream(Milestone.values())
                        .flatMap(milestone -> Stream.of(
                                quantile(line.of(milestone), MEDIAN, cells),
                                quantile(line.of(milestone), NINETY, cells),
                                kept(line.sums(), milestone, cells)))
                        .toList(),
                false);
    }
}
