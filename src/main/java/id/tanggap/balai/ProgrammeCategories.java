package id.tanggap.balai;

import id.tanggap.language.ShippedTable;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Which categories belong to which programme: as `/balai/programmes.tsv` says, unless an administrator said otherwise.
///
/// @param byCategory codes of categories and of groups
record ProgrammeCategories(Map<String, Programme> byCategory) {

    static final ProgrammeCategories SHIPPED =
            new ProgrammeCategories(ShippedTable.read(ProgrammeCategories.class, "/balai/programmes.tsv").stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.get(1), row -> Programme.find(row.get(0)).orElseThrow())));

    ProgrammeCategories {
        byCategory = Map.copyOf(byCategory);
    }

    /// @param settings by category
    static ProgrammeCategories with(Map<String, CategoryProgramme> settings) {
        var all = new HashMap<>(SHIPPED.byCategory());
        settings.forEach((category, setting) ->
                all.put(category, Programme.find(setting.programme()).orElse(Programme.SEMUA)));
        return new ProgrammeCategories(all);
    }

    /// By the category itself, else by its group.
    Programme programmeOf(String category) {
        var found = byCategory.get(category);
        if (found != null) {
            return found;
        }
        var dot = category.lastIndexOf('.');
        return dot < 0 ? Programme.SEMUA : programmeOf(category.substring(0, dot));
    }

    /// A category of a programme; of no programme for `SEMUA`, and for one that has none.
    String exampleOf(Programme programme) {
        return programme == Programme.SEMUA
                ? ""
                : byCategory.entrySet().stream()
                        .filter(row -> row.getValue() == programme)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .findFirst()
                        .orElse("");
    }
}
