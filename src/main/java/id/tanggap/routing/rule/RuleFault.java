package id.tanggap.routing.rule;

/// Why somebody must look at a rule: it can no longer fire, or nobody answers for it.
///
/// @param what names the category, the balai, the earlier rule or the owner; may be empty
public record RuleFault(Kind kind, String what) {

    public enum Kind {
        /// None of its categories exists any more.
        CATEGORY_GONE,
        /// Its categories are ones that rules are never asked about: spam, rights over one's own data.
        CATEGORY_APART,
        /// Its words are none: signs only.
        WORDS_EMPTY,
        TARGET_CLOSED,
        OVER,
        COVERED,
        /// It fires, but the account of its owner is closed or gone.
        OWNER_LEFT
    }
}
