package id.tanggap.table;

import java.util.HashMap;
import java.util.Map;

/// A row as it was uploaded.
///
/// @param number from 1, as the spreadsheet program shows it
/// @param cells text by the field that its column holds, stripped; without empty ones
public record TableRow(int number, Map<String, String> cells) {

    public TableRow {
        cells = Map.copyOf(cells);
    }

    /// The same row with one more cell, or another one in its place.
    public TableRow with(String field, String text) {
        var more = new HashMap<>(cells);
        more.put(field, text);
        return new TableRow(number, more);
    }

    /// Empty if there is none.
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /// Whether the table says anything about this field; a table without such a column changes nothing of it.
    public boolean has(String field) {
        return cells.containsKey(field);
    }
}
