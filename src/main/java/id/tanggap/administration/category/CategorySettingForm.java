package id.tanggap.administration.category;

import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.CategorySetting;
import id.tanggap.taxonomy.CategoryTrait;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A category as its form sends it.
///
/// @param code only of a new one
/// @param words one for each line
/// @param seen version of the setting that the person saw
record CategorySettingForm(
        @Nullable String code,
        @Nullable String label,
        @Nullable String labelEnglish,
        @Nullable List<String> traits,
        @Nullable Boolean open,
        @Nullable Integer order,
        @Nullable String words,
        @Nullable String why,
        @Nullable Long seen) {

    /// What the program needs exactly one of is not in the form: it stays where it is.
    static final List<CategoryTrait> FIXED = List.of(CategoryTrait.FALLBACK, CategoryTrait.THANKS);

    private static final int LAST = 900;

    String named() {
        return SettingInput.text(label);
    }

    String reason() {
        return SettingInput.text(why);
    }

    CategorySetting made() {
        return setting(List.of(), true, null);
    }

    /// @param was the category before
    CategorySetting changed(Category was) {
        var fixed = FIXED.stream().filter(was::has).map(CategoryTrait::code).toList();
        return setting(fixed, SettingInput.isOn(open), SettingInput.isOn(open) ? null : was.mergedInto());
    }

    private CategorySetting setting(List<String> fixed, boolean isOpen, @Nullable String mergedInto) {
        var chosen = SettingInput.all(traits).stream()
                .filter(trait -> FIXED.stream().noneMatch(one -> one.code().equals(trait)));
        return new CategorySetting(
                named(),
                SettingInput.english(labelEnglish, label),
                Stream.concat(chosen, fixed.stream()).toList(),
                isOpen,
                order == null ? LAST : order,
                mergedInto,
                SettingInput.lines(words),
                false);
    }
}
