package id.tanggap.taxonomy;

import id.tanggap.setting.SettingRefusedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Refuses categories that cannot be. The program needs exactly one for what nothing else fits and exactly one for
/// thanks: those stay open and where they are.
final class CategoryCheck {

    private static final Set<CategoryTrait> FIXED = Set.of(CategoryTrait.FALLBACK, CategoryTrait.THANKS);
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_WORD = 60;
    private static final int MOST_WORDS = 60;
    private static final int HIGHEST_ORDER = 9999;

    private final List<CategoryMergeRule> rules;

    CategoryCheck(List<CategoryMergeRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// @param before null if it is new
    record Change(String code, @Nullable CategorySetting before, CategorySetting after) {}

    void of(Change change, CategoryTable table) {
        shape(change);
        words(change.after());
        fixedTraits(change);
        var into = change.after().mergedInto();
        if (into != null) {
            merge(change, into, table);
        }
    }

    private static void shape(Change change) {
        refuseIf(
                !change.code().matches(Category.SHAPE) || change.code().length() > LONGEST_CODE,
                "settings.categories.refused.code",
                change.code());
        var after = change.after();
        refuseIf(
                isNoLabel(after.label()) || isNoLabel(after.labelEnglish()),
                "settings.categories.refused.label",
                Integer.toString(LONGEST_LABEL));
        refuseIf(after.order() < 0 || after.order() > HIGHEST_ORDER, "settings.categories.refused.order");
        after.traits().stream()
                .filter(name -> CategoryTrait.find(name).isEmpty())
                .findFirst()
                .ifPresent(name -> refuseIf(true, "settings.categories.refused.trait", name));
    }

    private static boolean isNoLabel(@Nullable String label) {
        return label == null || label.isBlank() || label.length() > LONGEST_LABEL;
    }

    /// As triage reads them: with a letter or digit, and without the signs of its table.
    private static void words(CategorySetting after) {
        refuseIf(
                after.words().size() > MOST_WORDS,
                "settings.categories.refused.words.many",
                Integer.toString(MOST_WORDS));
        after.words().stream()
                .filter(word -> !word.matches("[\\p{L}\\p{N} '-]{2," + LONGEST_WORD + "}")
                        || word.codePoints().noneMatch(Character::isLetterOrDigit))
                .findFirst()
                .ifPresent(word -> refuseIf(true, "settings.categories.refused.word", word));
    }

    private static void fixedTraits(Change change) {
        for (var trait : FIXED) {
            var had = Optional.ofNullable(change.before())
                    .filter(before -> before.has(trait))
                    .isPresent();
            refuseIf(had != change.after().has(trait), "settings.categories.refused.unique", trait.code());
            refuseIf(had && (!change.after().open() || change.after().removed()), "settings.categories.refused.needed");
        }
    }

    private void merge(Change change, String into, CategoryTable table) {
        var from = change.after().of(change.code());
        var other = table.find(into)
                .orElseThrow(() -> new SettingRefusedException("settings.categories.refused.into", into));
        refuseIf(change.after().open(), "settings.categories.refused.merged-open");
        refuseIf(
                table.successor(into).equals(change.code()) || into.equals(change.code()),
                "settings.categories.refused.circle");
        if (change.before() != null && into.equals(change.before().mergedInto())) {
            return;
        }
        refuseIf(!other.open(), "settings.categories.refused.into-closed", other.label());
        for (var trait : List.of(CategoryTrait.DATA_RIGHTS, CategoryTrait.SILENT)) {
            refuseIf(from.has(trait) != other.has(trait), "settings.categories.refused.merge." + trait.code());
        }
        rules.forEach(rule -> rule.check(from, other));
    }

    private static void refuseIf(boolean wrong, String key, String... arguments) {
        if (wrong) {
            throw new SettingRefusedException(key, arguments);
        }
    }
}
