package id.tanggap.table;

import java.util.List;

/// What a row makes different of something that is stored already, in the words of the person who imports.
///
/// @param row as the spreadsheet program shows it
/// @param what how people know that which is changed
/// @param fields only those that differ
public record RowChange(int row, String what, List<Field> fields) {

    public RowChange {
        fields = List.copyOf(fields);
    }

    /// @param before empty if there was nothing
    /// @param after empty if nothing is left
    public record Field(String name, String before, String after) {}
}
