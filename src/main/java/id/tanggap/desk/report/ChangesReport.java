package id.tanggap.desk.report;

import id.tanggap.desk.report.ReportTable.Chart;
import id.tanggap.desk.report.ReportTable.Row;
import id.tanggap.figures.FigureSums;
import id.tanggap.figures.Figures;
import id.tanggap.figures.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// How often people changed what the program chose: category, urgency, place, balai. Three statements.
@Component
class ChangesReport implements Report {

    private static final List<Choice> CHOICES = List.of(
            new Choice("category", Measure.WORKED, Measure.CATEGORY_CHANGED),
            new Choice("urgency", Measure.WORKED, Measure.URGENCY_CHANGED),
            new Choice("place", Measure.PLACED, Measure.PLACE_CHANGED),
            new Choice("balai", Measure.ROUTED, Measure.BALAI_CHANGED));

    private final Figures figures;

    ChangesReport(Figures figures) {
        this.figures = figures;
    }

    /// @param chosen for how many tickets the program chose one
    /// @param changed how many of these a person gave another
    private record Choice(String code, Measure chosen, Measure changed) {}

    @Override
    public String code() {
        return "changes";
    }

    @Override
    public List<ReportTable> tables(ReportQuery asked) {
        var now = figures.sums(asked.now(), asked.question());
        var before = figures.trend(List.of(asked.before()), asked.question()).getFirst();
        var first = figures.firstCategories(asked.now(), asked.question());
        return List.of(all(now.all(), before, asked), byCategory(now.byCategory(), asked), first(first, asked));
    }

    private static ReportTable all(FigureSums now, FigureSums before, ReportQuery asked) {
        var reader = asked.reader();
        var cells = new ReportCells(reader);
        var heads = Stream.of("choice", "chosen", "changed", "changed-share", "changed-share-before")
                .map(head -> reader.text("reports.head." + head))
                .toList();
        var rows = CHOICES.stream()
                .map(choice -> Row.of(
                        reader.text("reports.head." + choice.code()),
                        cells.number(now.of(choice.chosen())),
                        cells.number(now.of(choice.changed())),
                        cells.share(now.of(choice.changed()), now.of(choice.chosen())),
                        cells.share(before.of(choice.changed()), before.of(choice.chosen()))))
                .toList();
        return new ReportTable("changes-all", heads, rows, Chart.BARS, List.of(3, 4));
    }

    private static ReportTable byCategory(Map<String, FigureSums> sums, ReportQuery asked) {
        var reader = asked.reader();
        var cells = new ReportCells(reader);
        var heads = Stream.of(
                        "category", "worked", "category-changed", "urgency-changed", "place-changed", "balai-changed")
                .map(head -> reader.text("reports.head." + head))
                .toList();
        var rows = sums.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, FigureSums> one) ->
                                -one.getValue().of(Measure.CATEGORY_CHANGED))
                        .thenComparing(one -> reader.category(one.getKey())))
                .map(one -> new Row(
                        reader.category(one.getKey()),
                        Stream.concat(
                                        Stream.of(one.getValue().of(Measure.WORKED)),
                                        CHOICES.stream()
                                                .map(choice -> one.getValue().of(choice.changed())))
                                .map(cells::number)
                                .toList(),
                        false))
                .toList();
        return new ReportTable("changes-category", heads, rows, Chart.BARS, List.of(2, 3, 4, 5));
    }

    private static ReportTable first(Map<String, Long> first, ReportQuery asked) {
        var reader = asked.reader();
        var heads = Stream.of("first-category", "changed")
                .map(head -> reader.text("reports.head." + head))
                .toList();
        var rows = first.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> one) -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(one -> Row.of(reader.category(one.getKey()), new ReportCells(reader).number(one.getValue())))
                .toList();
        return new ReportTable("changes-first-category", heads, rows, Chart.NONE, List.of());
    }
}
