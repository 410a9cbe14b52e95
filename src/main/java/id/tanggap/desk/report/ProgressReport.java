package id.tanggap.desk.report;

import id.tanggap.desk.report.ReportTable.Chart;
import id.tanggap.desk.report.ReportTable.Row;
import id.tanggap.figures.FigureSums;
import id.tanggap.figures.Figures;
import id.tanggap.figures.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// SUDAH and BELUM, as offices report it: of the tickets that came in in the period, which are answered, accepted and
/// ended now and which are not. One statement.
@Component
class ProgressReport implements Report {

    private final Figures figures;
    private final ReportNames names;

    ProgressReport(Figures figures, ReportNames names) {
        this.figures = figures;
        this.names = names;
    }

    @Override
    public String code() {
        return "progress";
    }

    @Override
    public List<ReportTable> tables(ReportQuery asked) {
        var sums = figures.sums(asked.now(), asked.question());
        return List.of(
                table("balai", sums.byBalai(), code -> names.balai(code, asked.reader()), asked),
                table("category", sums.byCategory(), asked.reader()::category, asked));
    }

    private static ReportTable table(
            String by, Map<String, FigureSums> sums, UnaryOperator<String> name, ReportQuery asked) {
        var reader = asked.reader();
        var heads = Stream.of(
                        by,
                        "worked",
                        "answered",
                        "not-answered",
                        "accepted",
                        "not-accepted",
                        "ended",
                        "not-ended",
                        "overdue")
                .map(head -> reader.text("reports.head." + head))
                .toList();
        var all = sums.values().stream().reduce(FigureSums.NONE, FigureSums::plus);
        var rows = sums.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, FigureSums> one) -> -open(one.getValue()))
                        .thenComparing(one -> name.apply(one.getKey())))
                .map(one -> row(name.apply(one.getKey()), one.getValue(), asked));
        var total = Stream.of(row(reader.text("reports.total"), all, asked).asTotal())
                .filter(row -> sums.size() > 1);
        return new ReportTable(
                "progress-" + by, heads, Stream.concat(rows, total).toList(), Chart.STACK, List.of(6, 7));
    }

    private static long open(FigureSums sums) {
        return sums.of(Measure.WORKED) - sums.of(Measure.ENDED);
    }

    private static Row row(String name, FigureSums sums, ReportQuery asked) {
        var cells = new ReportCells(asked.reader());
        var worked = sums.of(Measure.WORKED);
        return Row.of(
                name,
                cells.number(worked),
                cells.number(sums.of(Measure.ANSWERED)),
                cells.number(worked - sums.of(Measure.ANSWERED)),
                cells.number(sums.of(Measure.ACCEPTED)),
                cells.number(sums.of(Measure.ASSIGNED) - sums.of(Measure.ACCEPTED)),
                cells.number(sums.of(Measure.ENDED)),
                cells.number(open(sums)),
                cells.number(sums.of(Measure.OVERDUE)));
    }
}
