package id.tanggap.writing;

import java.util.List;

/// Whether something for some categories is for the category of a ticket.
public final class CategoryMatch {

    private CategoryMatch() {}

    /// @param categories leaves and groups; empty for all
    public static boolean fits(List<String> categories, String ofTicket) {
        return categories.isEmpty() || closeness(categories, ofTicket) > 0;
    }

    /// Length of the longest of them that names it; 0 for none.
    static int closeness(List<String> categories, String ofTicket) {
        return categories.stream()
                .filter(one -> one.equals(ofTicket) || ofTicket.startsWith(one + "."))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
