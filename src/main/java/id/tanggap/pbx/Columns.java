package id.tanggap.pbx;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which column of a log holds which field.
final class Columns {

    private static final int NONE = -1;

    private final Map<Field, Integer> places = new EnumMap<>(Field.class);
    private final int width;

    private Columns(int width) {
        this.width = width;
    }

    /// Fields in the order of a log's own columns.
    ///
    /// @param width how many of them a record has at least
    static Columns inOrder(List<Field> fields, int width) {
        var columns = new Columns(width);
        for (int i = 0; i < fields.size(); i++) {
            columns.places.put(fields.get(i), i);
        }
        return columns;
    }

    /// The columns whose names in the heading are known; others are skipped.
    static Columns guessed(List<String> heading) {
        var columns = new Columns(1);
        for (int i = 0; i < heading.size(); i++) {
            var field = Field.named(heading.get(i));
            if (field != null) {
                columns.places.putIfAbsent(field, i);
            }
        }
        return columns;
    }

    /// True if these cells are names of columns and not a record: at least a time and one other field are named.
    static boolean isHeading(List<String> cells) {
        var columns = guessed(cells);
        return (columns.has(Field.START) || columns.has(Field.DATE)) && columns.places.size() > 1;
    }

    /// The operator's mapping, merged into `own`. A mapping that includes the call's start replaces `own` completely.
    ///
    /// @param heading names of columns; empty if none are known
    /// @throws Unreadable if a name is not in the heading
    static Columns mapped(Map<String, String> mapping, List<String> heading, Columns own) throws Unreadable {
        if (mapping.isEmpty()) {
            return own;
        }
        boolean whole = mapping.keySet().stream().map(Field::named).anyMatch(Columns::isStart);
        var columns = new Columns(whole ? 1 : own.width);
        if (!whole) {
            columns.places.putAll(own.places);
        }
        for (var entry : mapping.entrySet()) {
            var field = Field.named(entry.getKey());
            if (field != null) {
                columns.places.put(field, place(entry.getValue(), heading, own));
            }
        }
        return columns;
    }

    private static boolean isStart(@Nullable Field field) {
        return field == Field.START || field == Field.DATE;
    }

    private static int place(String column, List<String> heading, Columns own) throws Unreadable {
        var name = column.strip();
        if (Numbering.digits(name)) {
            return Integer.parseInt(name) - 1;
        }
        for (int i = 0; i < heading.size(); i++) {
            if (heading.get(i).strip().equalsIgnoreCase(name)) {
                return i;
            }
        }
        var field = Field.named(name);
        if (field != null && own.of(field) >= 0) {
            return own.of(field);
        }
        throw new Unreadable("column-unknown", name, String.join(", ", heading));
    }

    /// @throws IllegalArgumentException if a key is not one of our fields or a number is not a column
    static void check(Map<String, String> mapping) {
        for (var entry : mapping.entrySet()) {
            if (Field.named(entry.getKey()) == null) {
                throw new IllegalArgumentException("columns: '" + entry.getKey() + "' is none of "
                        + Arrays.stream(Field.values()).map(Field::code).toList());
            }
            if (entry.getValue().isBlank() || entry.getValue().strip().matches("0+|\\d{4,}")) {
                throw new IllegalArgumentException("columns: " + entry.getKey() + " needs the name of a column or its"
                        + " number from 1, not '" + entry.getValue() + "'");
            }
        }
    }

    /// @return the index from 0, or -1
    int of(Field field) {
        return places.getOrDefault(field, NONE);
    }

    boolean has(Field field) {
        return of(field) >= 0;
    }

    /// The number of columns that a record must have.
    int width() {
        return width;
    }

    /// `10 'start'`: for messages.
    String label(Field field) {
        var code = field.code().toLowerCase(Locale.ROOT);
        return of(field) < 0 ? "'" + code + "'" : (of(field) + 1) + " '" + code + "'";
    }
}
