package id.tanggap.table;

import java.util.Map;

/// Which column holds which field.
///
/// @param headingRow number of the row that names the columns; 0 if there is none. Rows up to it are no data
/// @param columns number of the column, from 1, by the code of the field
public record ColumnMapping(int headingRow, Map<String, Integer> columns) {

    public ColumnMapping {
        columns = Map.copyOf(columns);
    }
}
