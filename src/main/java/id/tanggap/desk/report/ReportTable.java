package id.tanggap.desk.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of a report. The page, its chart, the paper and the CSV file are all made of it: a chart shows nothing that
/// is not in the table.
///
/// @param code its place in addresses; `reports.table.` and the code is its name, `reports.about.` what it counts
/// @param heads of the columns; the first is that of the names of the rows
/// @param chart how it is drawn
/// @param series columns that the chart shows, by number
record ReportTable(String code, List<String> heads, List<Row> rows, Chart chart, List<Integer> series) {

    /// `figures.js` draws as many.
    private static final int MOST_BARS = 12;

    private static final int LINE_HIGH = 240;
    private static final int AROUND_BARS = 60;

    ReportTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        series = List.copyOf(series);
    }

    /// How a chart draws the columns.
    enum Chart {
        NONE,
        LINE,
        BARS,
        STACK;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param total a sum of the other rows: no chart shows it
    record Row(String name, List<Cell> cells, boolean total) {
        Row {
            cells = List.copyOf(cells);
        }

        static Row of(String name, Cell... cells) {
            return new Row(name, List.of(cells), false);
        }

        Row asTotal() {
            return new Row(name, cells, true);
        }
    }

    /// @param text as people read it
    /// @param value as programs and charts read it; null if there is none
    record Cell(String text, @Nullable Number value) {}

    public boolean isDrawn() {
        return chart != Chart.NONE && rows.stream().filter(row -> !row.total()).count() > 1;
    }

    /// How high its chart is, in pixels: the page keeps that place, so that its tables do not jump when the chart
    /// comes.
    public int room() {
        var bars =
                (int) rows.stream().filter(row -> !row.total()).limit(MOST_BARS).count();
        return switch (chart) {
            case NONE, LINE -> LINE_HIGH;
            case BARS -> AROUND_BARS + bars * (14 + 12 * series.size());
            case STACK -> AROUND_BARS + bars * 26;
        };
    }

    public String seriesText() {
        return String.join(" ", series.stream().map(String::valueOf).toList());
    }
}
