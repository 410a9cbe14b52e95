package id.tanggap.writing;

/// A prepared answer.
///
/// @param category a leaf, a group, or empty for all
/// @param text with placeholders such as `{nama}`
public record CannedResponse(String code, String language, String category, String title, String text) {

    boolean fits(String ticketCategory) {
        return category.isEmpty() || category.equals(ticketCategory) || ticketCategory.startsWith(category + ".");
    }
}
