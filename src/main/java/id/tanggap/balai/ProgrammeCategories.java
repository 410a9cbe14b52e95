package id.tanggap.balai;

import id.tanggap.language.ShippedTable;
import java.util.Map;
import java.util.stream.Collectors;

/// Which categories belong to which programme, from `/balai/programmes.tsv`.
final class ProgrammeCategories {

    private static final Map<String, Programme> BY_CATEGORY =
            ShippedTable.read(ProgrammeCategories.class, "/balai/programmes.tsv").stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.get(1), row -> Programme.find(row.get(0)).orElseThrow()));

    private ProgrammeCategories() {}

    /// By the category itself, else by its group.
    static Programme programmeOf(String category) {
        var found = BY_CATEGORY.get(category);
        if (found != null) {
            return found;
        }
        var dot = category.lastIndexOf('.');
        return dot < 0 ? Programme.SEMUA : programmeOf(category.substring(0, dot));
    }

    static String exampleOf(Programme programme) {
        return BY_CATEGORY.entrySet().stream()
                .filter(row -> row.getValue() == programme)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("");
    }
}
