package id.tanggap.table;

import id.tanggap.table.sheet.UploadedSheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the row of headings among the first rows of a table, and what each column holds: by what people chose for
/// such a heading before, by the names that a field goes by, its code, or its HXL hashtag, however these are spaced:
/// `Kab/Kota`, `kabkota` and `KAB_KOTA` are one name.
final class ColumnGuess {

    /// There may be a title, a date or an empty row above the headings.
    static final int HEADING_WITHIN = 20;

    /// One known name may be a coincidence: a title such as "Nama".
    private static final int NAMES_OF_A_HEADING = 2;

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> chosen;

    /// @param chosen fields by the headings for which people chose them; an empty field for a column that was left out
    ColumnGuess(List<TableField> fields, Map<String, String> chosen) {
        for (var field : fields) {
            field.headings().forEach(heading -> this.fields.putIfAbsent(joined(heading), field.code()));
            if (!field.hxl().isEmpty()) {
                this.fields.putIfAbsent(joined(field.hxl()), field.code());
            }
        }
        fields.forEach(field -> this.fields.putIfAbsent(joined(field.code()), field.code()));
        this.chosen = Map.copyOf(chosen);
    }

    private static String joined(String name) {
        return TableValues.plain(name).replace(" ", "");
    }

    ColumnMapping of(List<UploadedSheet.Row> first) {
        return first.stream()
                .limit(HEADING_WITHIN)
                .filter(row -> columns(row).size() >= NAMES_OF_A_HEADING)
                .max(Comparator.<UploadedSheet.Row>comparingInt(
                                row -> columns(row).size())
                        .thenComparing(row -> -row.number()))
                .map(row -> new ColumnMapping(row.number(), columns(row)))
                .orElseGet(() -> new ColumnMapping(0, Map.of()));
    }

    /// If two columns have the same name, the first one counts.
    private Map<String, Integer> columns(UploadedSheet.Row row) {
        var columns = new LinkedHashMap<String, Integer>();
        var texts = new ArrayList<>(row.texts());
        for (var i = 0; i < texts.size(); i++) {
            var column = i + 1;
            field(texts.get(i)).ifPresent(field -> columns.putIfAbsent(field, column));
        }
        return columns;
    }

    private Optional<String> field(String heading) {
        var name = TableValues.plain(heading);
        var field = chosen.containsKey(name) ? chosen.get(name) : fields.get(joined(heading));
        return Optional.ofNullable(field).filter(code -> !code.isEmpty());
    }
}
