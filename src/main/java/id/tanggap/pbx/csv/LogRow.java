package id.tanggap.pbx.csv;

import id.tanggap.pbx.record.DurationText;
import id.tanggap.pbx.record.LegTimes;
import id.tanggap.pbx.record.TimestampParser;
import id.tanggap.pbx.record.UnreadableRecord;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The cells of one record, accessed by field.
public final class LogRow {

    private final @Nullable String[] cells;
    private final LogColumns columns;

    /// @param columns the column of each field
    public LogRow(@Nullable String[] cells, LogColumns columns) {
        this.cells = cells;
        this.columns = columns;
    }

    @Nullable
    String[] cells() {
        return cells;
    }

    LogColumns columns() {
        return columns;
    }

    /// Empty if the record has no such cell.
    String get(LogField field) {
        int at = columns.of(field);
        var cell = at < 0 || at >= cells.length ? null : cells[at];
        return cell == null ? "" : cell;
    }

    @Nullable
    Integer seconds(LogField field) {
        return DurationText.read(get(field));
    }

    /// @return null if the cell is empty
    @Nullable
    Instant time(LogField field, TimestampParser timestamps) throws UnreadableRecord {
        var text = get(field);
        try {
            return timestamps.read(text);
        } catch (DateTimeException | NumberFormatException none) {
            throw new UnreadableRecord("not-a-time", columns.label(field), text);
        }
    }

    /// The times of a leg, from the columns that exchanges write them into.
    LegTimes times(TimestampParser timestamps) throws UnreadableRecord {
        return LegTimes.of(new LegTimes.Logged(
                needed(LogField.START, timestamps),
                time(LogField.ANSWER, timestamps),
                time(LogField.END, timestamps),
                seconds(LogField.DURATION),
                seconds(LogField.BILLSEC)));
    }

    Instant needed(LogField field, TimestampParser timestamps) throws UnreadableRecord {
        var time = time(field, timestamps);
        if (time == null) {
            throw new UnreadableRecord("no-time", columns.label(field));
        }
        return time;
    }
}
