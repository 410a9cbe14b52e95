package id.tanggap.taxonomy;

import id.tanggap.language.ShippedTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The directory of categories. Immutable and safe for many threads.
public final class Taxonomy {

    private static final class Shipped {
        static final Taxonomy ONE = new Taxonomy(read());
    }

    private final Map<String, Category> byCode = new LinkedHashMap<>();

    /// @throws IllegalArgumentException if two categories have one code
    public Taxonomy(List<Category> leaves) {
        for (var leaf : leaves) {
            if (byCode.put(leaf.code(), leaf) != null) {
                throw new IllegalArgumentException("Two categories have the code " + leaf.code());
            }
        }
    }

    /// The categories that ship with the program, from `/taxonomy/categories.tsv`.
    public static Taxonomy shipped() {
        return Shipped.ONE;
    }

    public Optional<Category> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// @param code a code that is not in the table has no traits
    public boolean has(String code, CategoryTrait trait) {
        return find(code).filter(category -> category.has(trait)).isPresent();
    }

    /// The codes of the categories with a trait, in the order of the table.
    public List<String> with(CategoryTrait trait) {
        return byCode.values().stream()
                .filter(category -> category.has(trait))
                .map(Category::code)
                .toList();
    }

    /// The code of the one category with a trait that only one may have.
    ///
    /// @throws IllegalStateException if none or several have it
    public String only(CategoryTrait trait) {
        var codes = with(trait);
        if (codes.size() != 1) {
            throw new IllegalStateException("Exactly one category must have the trait " + trait + ", not " + codes);
        }
        return codes.getFirst();
    }

    /// All leaf categories, in the order of the table.
    public List<Category> leaves() {
        return List.copyOf(byCode.values());
    }

    private static List<Category> read() {
        return ShippedTable.read(Taxonomy.class, "/taxonomy/categories.tsv").stream()
                .map(row -> new Category(row.get(0), row.get(1), row.get(2), CategoryTrait.parse(row.get(3))))
                .toList();
    }
}
