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

    public String seriesText() {
        return String.join(" ", series.stream().map(String::valueOf).toList());
    }
}
