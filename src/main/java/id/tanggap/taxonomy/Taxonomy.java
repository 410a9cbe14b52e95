package id.tanggap.taxonomy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The directory of categories. What administrators change shows at the next call. Safe for many threads.
public final class Taxonomy {

    private static final class Shipped {
        static final Taxonomy ONE = new Taxonomy(CategoryTable::shipped);
    }

    private static volatile @Nullable Taxonomy current;

    private final Supplier<CategoryTable> table;

    /// @throws IllegalArgumentException if two categories have one code
    public Taxonomy(List<Category> leaves) {
        var fixed = new CategoryTable(leaves);
        this.table = () -> fixed;
    }

    /// @param table as it is at the moment of the call
    Taxonomy(Supplier<CategoryTable> table) {
        this.table = table;
    }

    /// The categories that ship with the program, from `/taxonomy/categories.tsv`.
    public static Taxonomy shipped() {
        return Shipped.ONE;
    }

    /// The categories of the running program, for values that are made without a bean at hand; the shipped ones where
    /// no program runs, as in commands.
    public static Taxonomy current() {
        var running = current;
        return running == null ? shipped() : running;
    }

    static void setCurrent(Taxonomy running) {
        current = running;
    }

    /// Also if it is closed: old tickets keep its label.
    public Optional<Category> find(String code) {
        return table.get().find(code);
    }

    /// @param code a code that is not in the table has no traits
    public boolean has(String code, CategoryTrait trait) {
        return find(code).filter(category -> category.has(trait)).isPresent();
    }

    /// The codes of the categories with a trait, closed ones too, in the order of the table.
    public List<String> with(CategoryTrait trait) {
        return table.get().with(trait);
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

    /// The leaf categories that tickets can get, in the order of the table.
    public List<Category> leaves() {
        return all().stream().filter(Category::open).toList();
    }

    /// All leaf categories, closed ones too, in the order of the table.
    public List<Category> all() {
        return table.get().all();
    }

    /// Those that tickets have or can get: all but the ones whose tickets went to another.
    public List<Category> inUse() {
        return all().stream().filter(leaf -> leaf.mergedInto() == null).toList();
    }

    /// The category that took the place of this one by merging; itself if none did.
    public String successor(String code) {
        return table.get().successor(code);
    }

    /// The same object until something changes: whoever derives something from the categories compares it.
    public Object version() {
        return table.get();
    }

    /// As it is now and stays: for whoever derives more than one thing from it.
    public Taxonomy snapshot() {
        var fixed = table.get();
        return new Taxonomy(() -> fixed);
    }

    /// Whether nobody has changed anything since it shipped.
    public boolean isShipped() {
        return version() == CategoryTable.shipped();
    }
}
