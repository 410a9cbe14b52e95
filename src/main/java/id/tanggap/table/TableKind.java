package id.tanggap.table;

import id.tanggap.access.Viewer;
import java.util.List;

/// A kind of table that can be imported: its columns, and how its rows are read. A bean for each kind; one page serves
/// all of them. Safe for many threads.
public interface TableKind {

    /// In addresses and in the database: `sites`, `people`, `stock`.
    String code();

    /// Address of the list that the table fills.
    default String page() {
        return "/" + code();
    }

    /// In the order in which they are offered and exported.
    List<TableField> fields();

    /// Whether this viewer may import such tables at all; rows that they may not write are wrong rows.
    default boolean mayImport(Viewer viewer) {
        return viewer.role().keepsResources();
    }

    /// Whether a file with a wrong row is not applied at all; else its good rows are.
    default boolean isWhole() {
        return false;
    }

    /// For one run through one file; used by one thread.
    RowTarget target(Viewer viewer);
}
