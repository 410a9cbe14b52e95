package id.tanggap.taxonomy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A category as administrators set it: the value of a setting of the kind `category`, whose key is its code.
///
/// @param traits codes, in alphabetical order
/// @param order small ones come first
/// @param mergedInto code of the category that took its place; null if none did
/// @param words that speak for it in what citizens write
/// @param removed it was made by mistake: pages leave it out, tickets that have it keep its label
public record CategorySetting(
        String label,
        String labelEnglish,
        List<String> traits,
        boolean open,
        int order,
        @Nullable String mergedInto,
        List<String> words,
        boolean removed) {

    /// Code of the kind of settings.
    public static final String KIND = "category";

    public CategorySetting {
        traits = Objects.requireNonNullElse(traits, List.<String>of()).stream()
                .distinct()
                .sorted()
                .toList();
        words = List.copyOf(Objects.requireNonNullElse(words, List.of()));
    }

    /// As it ships; empty if it does not.
    static Optional<CategorySetting> shipped(String code) {
        return CategoryTable.shipped()
                .find(code)
                .map(category -> new CategorySetting(
                        category.label(),
                        category.labelEnglish(),
                        category.traits().stream().map(CategoryTrait::code).toList(),
                        true,
                        CategoryTable.orderOfShipped(code),
                        null,
                        List.of(),
                        false));
    }

    public boolean has(CategoryTrait trait) {
        return traits.contains(trait.code());
    }

    /// Its tickets go to another one, and new ones get that.
    public CategorySetting mergedInto(String other) {
        return new CategorySetting(label, labelEnglish, traits, false, order, other, words, removed);
    }

    CategorySetting asRemoved() {
        return new CategorySetting(label, labelEnglish, traits, false, order, null, words, true);
    }

    Category of(String code) {
        var known = traits.stream()
                .flatMap(name -> CategoryTrait.find(name).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Category(code, label, labelEnglish, known, open && !removed, mergedInto, words);
    }
}
