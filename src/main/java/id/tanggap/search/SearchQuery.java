package id.tanggap.search;

import org.jspecify.annotations.Nullable;

/// What somebody looks for.
///
/// @param text in the query language, see `QueryReader`; empty finds everything
/// @param limit 1 to 100
/// @param cursor `next` of the page before; null for the first page
public record SearchQuery(
        String text, Order order, int limit, @Nullable String cursor) {

    public static final int LONGEST = 500;
    private static final int MOST = 100;

    public SearchQuery {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("q may have at most " + LONGEST + " characters");
        }
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST);
        }
    }

    /// What somebody typed, as far as it can be looked for.
    public static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /// In which order hits come.
    public enum Order {
        RELEVANCE,
        NEWEST
    }
}
