package id.tanggap.table;

import java.util.List;

/// What the rows of a file did, or would do.
///
/// @param problems of the bad rows, in the order of the file; the first 500
public record TableReport(int rows, int fresh, int changed, int same, int bad, List<RowProblem> problems) {

    public static final int PROBLEMS_SHOWN = 500;

    public static final TableReport NOTHING = new TableReport(0, 0, 0, 0, 0, List.of());

    public TableReport {
        problems = List.copyOf(problems);
    }

    /// How many rows can be or were applied.
    public int good() {
        return fresh + changed + same;
    }
}
