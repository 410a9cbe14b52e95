package id.tanggap.pbx.csv;

import id.tanggap.pbx.NumberingPlan;
import id.tanggap.pbx.record.UnreadableRecord;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which column of a log holds which field.
public final class LogColumns {

    private static final int NONE = -1;

    private final Map<LogField, Integer> places = new EnumMap<>(LogField.class);
    private final int width;

    private LogColumns(int width) {
        this.width = width;
    }

    /// Fields in the order of a log's own columns.
    ///
    /// @param width how many of them a record has at least
    static LogColumns inOrder(List<LogField> fields, int width) {
        var columns = new LogColumns(width);
        for (int i = 0; i < fields.size(); i++) {
            columns.places.put(fields.get(i), i);
        }
        return columns;
    }

    /// The columns whose names in the heading are known; others are skipped.
    public static LogColumns guessed(List<String> heading) {
        var columns = new LogColumns(1);
        for (int i = 0; i < heading.size(); i++) {
            var field = LogField.named(heading.get(i));
            if (field != null) {
                columns.places.putIfAbsent(field, i);
            }
        }
        return columns;
    }

    /// True if these cells are names of columns and not a record: at least a time and one other field are named.
    static boolean isHeading(List<String> cells) {
        var columns = guessed(cells);
        return (columns.has(LogField.START) || columns.has(LogField.DATE)) && columns.places.size() > 1;
    }

    /// The operator's mapping, merged into `own`. A mapping that includes the call's start replaces `own` completely.
    ///
    /// @param heading names of columns; empty if none are known
    /// @throws Unreadable if a name is not in the heading
    public static LogColumns mapped(Map<String, String> mapping, List<String> heading, LogColumns own)
            throws UnreadableRecord {
        if (mapping.isEmpty()) {
            return own;
        }
        boolean whole = mapping.keySet().stream().map(LogField::named).anyMatch(LogColumns::isStart);
        var columns = new LogColumns(whole ? 1 : own.width);
        if (!whole) {
            columns.places.putAll(own.places);
        }
        for (var entry : mapping.entrySet()) {
            var field = LogField.named(entry.getKey());
            if (field != null) {
                columns.places.put(field, place(entry.getValue(), heading, own));
            }
        }
        return columns;
    }

    private static boolean isStart(@Nullable LogField field) {
        return field == LogField.START || field == LogField.DATE;
    }

    private static int place(String column, List<String> heading, LogColumns own) throws UnreadableRecord {
        var name = column.strip();
        if (NumberingPlan.digits(name)) {
            return Integer.parseInt(name) - 1;
        }
        for (int i = 0; i < heading.size(); i++) {
            if (heading.get(i).strip().equalsIgnoreCase(name)) {
                return i;
            }
        }
        var field = LogField.named(name);
        if (field != null && own.of(field) >= 0) {
            return own.of(field);
        }
        throw new UnreadableRecord("column-unknown", name, String.join(", ", heading));
    }

    /// @throws IllegalArgumentException if a key is not one of our fields or a number is not a column
    public static void check(Map<String, String> mapping) {
        for (var entry : mapping.entrySet()) {
            if (LogField.named(entry.getKey()) == null) {
                throw new IllegalArgumentException("columns: '" + entry.getKey() + "' is none of "
                        + Arrays.stream(LogField.values()).map(LogField::code).toList());
            }
            if (entry.getValue().isBlank() || entry.getValue().strip().matches("0+|\\d{4,}")) {
                throw new IllegalArgumentException("columns: " + entry.getKey() + " needs the name of a column or its"
                        + " number from 1, not '" + entry.getValue() + "'");
            }
        }
    }

    /// @return the index from 0, or -1
    int of(LogField field) {
        return places.getOrDefault(field, NONE);
    }

    boolean has(LogField field) {
        return of(field) >= 0;
    }

    /// The number of columns that a record must have.
    int width() {
        return width;
    }

    /// `10 'start'`: for messages.
    String label(LogField field) {
        var code = field.code().toLowerCase(Locale.ROOT);
        return of(field) < 0 ? "'" + code + "'" : (of(field) + 1) + " '" + code + "'";
    }
}
