package id.tanggap.pbx.format;

import id.tanggap.pbx.csv.LogField;
import java.util.Optional;

/// Names of the columns of call logs, in Indonesian and English, as people and programs write them.
public final class ColumnNames {

    private ColumnNames() {}

    /// Our field for a column of this name, as in `FormatSettings.columns`: `from` for `Nomor Penelepon`.
    public static Optional<String> field(String name) {
        return Optional.ofNullable(LogField.named(name)).map(LogField::code);
    }
}
