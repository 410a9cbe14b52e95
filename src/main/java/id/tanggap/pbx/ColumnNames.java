package id.tanggap.pbx;

import java.util.Optional;

/// What headings of exported call lists mean.
public final class ColumnNames {

    private ColumnNames() {}

    /// The code of the field that a heading names, as in `FormatSettings.columns`.
    public static Optional<String> field(String heading) {
        return Optional.ofNullable(Field.named(heading)).map(Field::code);
    }
}
