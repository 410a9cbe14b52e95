package id.tanggap.desk.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list as the page shows it.
///
/// @param tab queue and filters as in addresses
/// @param key of the queue, `found` for a search result
/// @param query the search text
/// @param next address of the next page, or null
/// @param total how many there are ("42", "999+"); empty where there is no count
/// @param tabs queues above the list
/// @param more queues in the menu
/// @param narrow the filters as text; null if the list is not filtered
/// @param empty what to do next if the list is empty
/// @param building that older tickets may be missing in what was found; null if the search index is whole
public record QueuePage(
        String tab,
        String key,
        String name,
        String query,
        List<QueueRow> rows,
        @Nullable String next,
        String total,
        List<Tab> tabs,
        List<Tab> more,
        Menu menu,
        @Nullable String narrow,
        String empty,
        @Nullable String building) {

    /// @param count empty where there is no count
    public record Tab(String key, String tab, String name, String count, boolean on) {}

    /// The options of the menu; empty where there is nothing to choose.
    public record Menu(List<Choice> balais, List<Choice> categories, List<Choice> columns) {}

    /// @param on it is chosen now
    public record Choice(String code, String text, boolean on) {}
}
