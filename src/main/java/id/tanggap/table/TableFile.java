package id.tanggap.table;

import id.tanggap.table.sheet.SheetDetector;
import id.tanggap.table.sheet.UploadedSheet;
import id.tanggap.taxonomy.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the rows of a file whose headings are ours, for tables that are imported whole or not at all.
public final class TableFile {

    private TableFile() {}

    /// @throws UploadedSheet.Unusable if it is no table, or a required column is missing; its reason says what to do
    public static List<TableRow> rows(List<TableField> fields, byte[] bytes, Locale locale)
            throws UploadedSheet.Unusable {
        var sheet = SheetDetector.of(bytes);
        var mapping = new ColumnGuess(fields, Map.of()).of(FirstRows.of(sheet).rows());
        for (var field : fields) {
            if (field.isRequired() && !mapping.columns().containsKey(field.code())) {
                throw new UploadedSheet.Unusable(Reason.of("reason.table.no-column", field.label(locale)));
            }
        }
        var rows = new ArrayList<TableRow>();
        TableImports.run(sheet, mapping, batch -> {
            rows.addAll(batch);
            return List.of();
        });
        return List.copyOf(rows);
    }
}
