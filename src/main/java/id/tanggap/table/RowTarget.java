package id.tanggap.table;

import java.util.List;

/// Takes the rows of one file in order, some hundreds at a time. It remembers the keys it has seen, so that a key that
/// occurs twice in a file is an error of the second row.
public interface RowTarget {

    /// Compares the rows with what is stored and says what each would do; writes the good ones if `write` is true,
    /// within the transaction of the caller. The same rows again give `SAME` and write nothing.
    ///
    /// @return one result for each row, in their order
    List<RowResult> take(List<TableRow> rows, boolean write);
}
