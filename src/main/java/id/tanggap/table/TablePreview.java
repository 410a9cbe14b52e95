package id.tanggap.table;

import java.util.List;

/// What a file contains and what importing it would do. Nothing was written.
///
/// @param sheet name of the sheet that is read; empty for a text file
/// @param columns names of the columns; numbers where there is no heading
/// @param firstRows after the heading, at most 10
/// @param missing required fields that no column holds: nothing can be imported until they are chosen
/// @param report what the rows would do; all zero while something is missing
public record TablePreview(
        TableUpload upload,
        String sheet,
        List<String> columns,
        ColumnMapping mapping,
        List<List<String>> firstRows,
        List<TableField> missing,
        TableReport report) {}
