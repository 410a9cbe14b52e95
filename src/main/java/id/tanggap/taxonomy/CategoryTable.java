package id.tanggap.taxonomy;

import id.tanggap.language.ShippedTable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The categories as they are at one moment: the shipped ones, and what administrators changed and added. Immutable.
final class CategoryTable {

    private static final class Shipped {
        static final CategoryTable ONE = new CategoryTable(read());
    }

    private final Map<String, Category> byCode = new LinkedHashMap<>();

    CategoryTable(List<Category> leaves) {
        for (var leaf : leaves) {
            if (byCode.put(leaf.code(), leaf) != null) {
                throw new IllegalArgumentException("Two categories have the code " + leaf.code());
            }
        }
    }

    static CategoryTable shipped() {
        return Shipped.ONE;
    }

    /// The shipped table with changes over it.
    ///
    /// @param changed by code
    static CategoryTable with(Map<String, CategorySetting> changed) {
        if (changed.isEmpty()) {
            return shipped();
        }
        var codes = new LinkedHashSet<>(shipped().byCode.keySet());
        codes.addAll(changed.keySet());
        return new CategoryTable(codes.stream()
                .sorted(Comparator.comparingInt(code -> order(code, changed)))
                .map(code -> Optional.ofNullable(changed.get(code))
                        .map(setting -> setting.of(code))
                        .orElseGet(() -> shipped().find(code).orElseThrow()))
                .toList());
    }

    private static int order(String code, Map<String, CategorySetting> changed) {
        var setting = changed.get(code);
        return setting == null ? orderOfShipped(code) : setting.order();
    }

    /// Ten apart, so that others find a place between them.
    static int orderOfShipped(String code) {
        return 10 * (1 + List.copyOf(shipped().byCode.keySet()).indexOf(code));
    }

    Optional<Category> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Category> all() {
        return List.copyOf(byCode.values());
    }

    List<String> with(CategoryTrait trait) {
        return byCode.values().stream()
                .filter(category -> category.has(trait))
                .map(Category::code)
                .toList();
    }

    /// Follows merges of merges; each is followed once, whatever the settings say.
    String successor(String code) {
        return Stream.iterate(Optional.of(code), Optional::isPresent, at -> at.flatMap(this::next))
                .limit(byCode.size() + 1L)
                .map(Optional::orElseThrow)
                .reduce(code, (first, second) -> second);
    }

    private Optional<String> next(String code) {
        return find(code).flatMap(category -> Optional.ofNullable(category.mergedInto()));
    }

    private static List<Category> read() {
        return ShippedTable.read(Taxonomy.class, "/taxonomy/categories.tsv").stream()
                .map(row -> new Category(row.get(0), row.get(1), row.get(2), CategoryTrait.parse(row.get(3))))
                .toList();
    }
}
