package id.tanggap.taxonomy;

import java.util.Locale;
import java.util.Set;

/// A leaf of the two-level tree of what complaints are about.
///
/// @param code stable, for example `bansos.pkh`; group and leaf parted by a dot; hyphens between the words of a leaf
/// @param label in Indonesian, for people
/// @param labelEnglish in English, for people
/// @param traits what the program does differently for it
public record Category(String code, String label, String labelEnglish, Set<CategoryTrait> traits) {

    public Category {
        if (!code.matches("[a-z]+\\.[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("A category code is group.leaf in small letters, not '" + code + "'");
        }
        traits = Set.copyOf(traits);
    }

    public boolean has(CategoryTrait trait) {
        return traits.contains(trait);
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? labelEnglish : label;
    }
}
