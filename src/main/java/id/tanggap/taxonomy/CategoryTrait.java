package id.tanggap.taxonomy;

import id.tanggap.platform.code.Coded;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the program does differently for a category. The column `traits` of `/taxonomy/categories.tsv` gives them, and
/// administrators change them; so no code of a category stands in the program. Whether a category is restricted is not
/// a trait: that stands in the table `restricted_category`.
public enum CategoryTrait implements Coded {
    /// Needs neither a place nor a balai, and is never urgent: spam.
    SILENT,
    /// What a text is about when nothing else fits. Exactly one category has it.
    FALLBACK,
    /// Thanks and suggestions: the kind is `aspirasi`. Exactly one category has it.
    THANKS,
    /// Questions without a complaint: the kind is `permintaan-informasi`.
    INFORMATION,
    /// Says nothing about the matter: a text of such a category may go on with an open ticket of another one.
    GENERAL,
    /// About people in need: fewer words of danger make it an emergency.
    PEOPLE,
    /// Victims who come first: in danger, the person is what the text is about, whatever else it says.
    VULNERABLE,
    /// People who cannot help themselves: at least `tinggi`.
    HELPLESS,
    /// A disaster: `darurat` unless the text says that it is over or develops slowly.
    DISASTER,
    /// Relief goods are needed: at least `tinggi`.
    RELIEF,
    /// Conduct of officers and misuse of aid: always a complaint; words of hardship do not raise its urgency.
    INTEGRITY,
    /// Always a matter of supervision (pengawasan).
    SUPERVISION,
    /// A matter of supervision if the text reports abuse of office.
    SUPERVISION_IF_ABUSE,
    /// Corrections of data: words of hardship do not raise the urgency.
    RECORDS,
    /// A question of this kind is about a person's own need: `biasa`, not `rendah`.
    PERSONAL,
    /// Rights over one's own data, or a breach of it: 72 hours by the clock that nothing stops, as the law on personal
    /// data says, and the national desk's. Nobody is asked for a place.
    DATA_RIGHTS;

    public static Optional<CategoryTrait> find(String code) {
        return Coded.find(values(), code);
    }

    /// @param cell names in small letters with hyphens, parted by commas; may be empty
    /// @throws IllegalArgumentException if a name is unknown
    static Set<CategoryTrait> parse(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
