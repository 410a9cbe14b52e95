package id.tanggap.phone;

import id.tanggap.taxonomy.Reason;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table that somebody uploaded, as rows of text.
interface Sheet {

    int MOST_ROWS = 200_000;
    int MOST_COLUMNS = 200;

    /// The sheet's name in its workbook; null in a file that has no sheets.
    @Nullable
    String name();

    /// Between the cells of a text file; null in a workbook.
    @Nullable
    Character delimiter();

    /// Gives the rows in order, until the taker has enough.
    ///
    /// @throws Unusable if the file is broken, or larger than a sheet may be
    void rows(Taker taker) throws IOException, Unusable;

    /// A row that is not empty.
    ///
    /// @param number from 1, as the program that made the sheet counts
    record Row(int number, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        List<String> texts() {
            return cells.stream().map(Cell::text).toList();
        }
    }

    /// A cell as people see it: dates as `yyyy-MM-dd HH:mm:ss`.
    ///
    /// @param moment the time that a bare number would be, if its column turns out to be one; null if it cannot
    record Cell(String text, @Nullable String moment) {
        static final Cell EMPTY = new Cell("", null);

        static Cell of(String text) {
            return text.isEmpty() ? EMPTY : new Cell(text, null);
        }
    }

    interface Taker {
        /// @return false to see no more
        boolean take(Row row);
    }

    /// A file that cannot be read as a sheet.
    final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Reason reason;

        Unusable(Reason reason) {
            super(reason.key());
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }
}
