package id.tanggap.command.figure;

import java.util.List;

/// The rows behind a figure.
///
/// @param hidden tickets that the viewer may not see
public record FigureRows(String title, List<Row> rows, int hidden) {

    /// @param address of the row's own page
    public record Row(String address, String name, String text) {}

    public FigureRows {
        rows = List.copyOf(rows);
    }

    /// Rows that everybody sees who sees the figure.
    public static FigureRows of(String title, List<Row> rows) {
        return new FigureRows(title, rows, 0);
    }
}
