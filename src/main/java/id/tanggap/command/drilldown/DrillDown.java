package id.tanggap.command.drilldown;

import java.util.List;

/// The rows behind a figure.
///
/// @param hidden tickets that the viewer may not see
public record DrillDown(String title, List<Row> rows, int hidden) {

    /// @param address of the row's own page
    public record Row(String address, String name, String text) {}

    public DrillDown {
        rows = List.copyOf(rows);
    }

    /// Rows that everybody sees who sees the figure.
    public static DrillDown of(String title, List<Row> rows) {
        return new DrillDown(title, rows, 0);
    }
}
