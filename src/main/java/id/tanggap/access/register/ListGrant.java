package id.tanggap.access.register;

/// A person's place on the need-to-know list of a category; its key is `CATEGORY/USERNAME`.
///
/// @param reason as the administrator wrote it; empty for whom the program put there
public record ListGrant(String reason) {

    public static final int SHORTEST_REASON = 5;
    public static final int LONGEST_REASON = 300;

    public static String key(String category, String account) {
        return category + "/" + account;
    }
}
