package id.tanggap.taxonomy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A leaf of the two-level tree of what complaints are about.
///
/// @param code stable, for example `bansos.pkh`; group and leaf parted by a dot; hyphens between the words of a leaf
/// @param label in Indonesian, for people
/// @param labelEnglish in English, for people
/// @param traits what the program does differently for it
/// @param open whether new tickets may get it; a closed one goes on being the label of old tickets
/// @param mergedInto code of the category that took its tickets; null if none did
/// @param words that speak for it, besides those that ship with the program
public record Category(
        String code,
        String label,
        String labelEnglish,
        Set<CategoryTrait> traits,
        boolean open,
        @Nullable String mergedInto,
        List<String> words) {

    static final String SHAPE = "[a-z]+\\.[a-z]+(-[a-z]+)*";

    public Category {
        if (!code.matches(SHAPE)) {
            throw new IllegalArgumentException("A category code is group.leaf in small letters, not '" + code + "'");
        }
        traits = Set.copyOf(traits);
        words = List.copyOf(words);
    }

    /// An open one that has no words of its own.
    public Category(String code, String label, String labelEnglish, Set<CategoryTrait> traits) {
        this(code, label, labelEnglish, traits, true, null, List.of());
    }

    public boolean has(CategoryTrait trait) {
        return traits.contains(trait);
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? labelEnglish : label;
    }

    public String group() {
        return code.substring(0, code.indexOf('.'));
    }
}
