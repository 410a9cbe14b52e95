package id.tanggap.routing.rule;

/// Why a rule can no longer fire: somebody must look at it.
///
/// @param what names the category, the balai or the earlier rule; may be empty
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
        COVERED
    }
}
