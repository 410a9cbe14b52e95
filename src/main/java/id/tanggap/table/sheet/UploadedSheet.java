package id.tanggap.table.sheet;

import id.tanggap.taxonomy.Reason;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An uploaded table, as rows of text.
public interface UploadedSheet {

    int MOST_ROWS = 200_000;
    int MOST_COLUMNS = 200;

    /// The sheet's name in its workbook; null for a text file.
    @Nullable
    String name();

    /// The delimiter of a text file; null for a workbook.
    @Nullable
    Character delimiter();

    /// Passes the rows in order to the taker, until it wants no more.
    ///
    /// @throws Unusable if the file is broken, or larger than a sheet may be
    void rows(Taker taker) throws IOException, Unusable;

    /// A non-empty row.
    ///
    /// @param number from 1, as the spreadsheet program shows it
    record Row(int number, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public List<String> texts() {
            return cells.stream().map(Cell::text).toList();
        }
    }

    /// A cell as people see it; dates as `yyyy-MM-dd HH:mm:ss`.
    ///
    /// @param moment the time that the number means if its column turns out to contain times; null if it cannot
    ///     be a time
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

        public Unusable(Reason reason) {
            super(reason.key());
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }
}
