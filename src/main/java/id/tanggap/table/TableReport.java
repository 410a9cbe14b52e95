package id.tanggap.table;

import java.util.List;

/// What the rows of a file did, or would do.
///
/// @param problems of the bad rows, in the order of the file; the first 500
/// @param changes of what is stored already, in the order of the file; the first 500, of tables that say them
public record TableReport(
        int rows, int fresh, int changed, int same, int bad, List<RowProblem> problems, List<RowChange> changes) {

    static final int CHANGES_SHOWN = 500;

    public static final int PROBLEMS_SHOWN = 500;

    public static final TableReport NOTHING = new TableReport(0, 0, 0, 0, 0, List.of(), List.of());

    public TableReport {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }

    /// How many rows can be or were applied.
    public int good() {
        return fresh + changed + same;
    }
}
