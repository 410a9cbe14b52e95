package id.tanggap.pbx;

import java.util.Optional;

/// Names that people and programs give to the columns of a call log, in Indonesian and English.
public final class ColumnNames {

    private ColumnNames() {}

    /// Our field for a column of this name, as in `FormatSettings.columns`: `from` for `Nomor Penelepon`.
    public static Optional<String> field(String name) {
        return Optional.ofNullable(Field.named(name)).map(Field::code);
    }
}
