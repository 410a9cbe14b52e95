package id.tanggap.pbx;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The cells of one record, accessed by field.
final class Row {

    private final @Nullable String[] cells;
    private final Columns columns;

    /// @param columns the column of each field
    Row(@Nullable String[] cells, Columns columns) {
        this.cells = cells;
        this.columns = columns;
    }

    @Nullable
    String[] cells() {
        return cells;
    }

    Columns columns() {
        return columns;
    }

    /// Empty if the record has no such cell.
    String get(Field field) {
        int at = columns.of(field);
        var cell = at < 0 || at >= cells.length ? null : cells[at];
        return cell == null ? "" : cell;
    }

    @Nullable
    Integer seconds(Field field) {
        return Seconds.read(get(field));
    }

    /// @return null if the cell is empty
    @Nullable
    Instant time(Field field, Stamps stamps) throws Unreadable {
        var text = get(field);
        try {
            return stamps.read(text);
        } catch (DateTimeException | NumberFormatException none) {
            throw new Unreadable("not-a-time", columns.label(field), text);
        }
    }

    Instant needed(Field field, Stamps stamps) throws Unreadable {
        var time = time(field, stamps);
        if (time == null) {
            throw new Unreadable("no-time", columns.label(field));
        }
        return time;
    }
}
