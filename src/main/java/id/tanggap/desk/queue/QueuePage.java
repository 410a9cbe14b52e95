package id.tanggap.desk.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list as the page shows it.
///
/// @param next address of the next page, or null
/// @param total how many there are ("42", "999+"); empty where there is no count
/// @param empty what to do next if the list is empty
/// @param building that older tickets may be missing in what was found; null if the search index is whole
public record QueuePage(
        Selected list,
        List<QueueRow> rows,
        @Nullable String next,
        String total,
        Navigation navigation,
        String empty,
        @Nullable String building) {

    public QueuePage {
        rows = List.copyOf(rows);
    }

    /// Which list it is.
    ///
    /// @param tab queue and filters as in addresses
    /// @param key of the queue, `found` for a search result
    /// @param query the search text
    /// @param narrow the filters as text; null if the list is not filtered
    public record Selected(
            String tab,
            String key,
            String name,
            String query,
            @Nullable String narrow) {}

    /// The other lists.
    ///
    /// @param tabs queues above the list
    /// @param more queues in the menu
    public record Navigation(List<Tab> tabs, List<Tab> more, Menu menu) {}

    /// @param count empty where there is no count
    public record Tab(String key, String tab, String name, String count, boolean on) {}

    /// The options of the menu; empty where there is nothing to choose.
    public record Menu(List<Choice> balais, List<Choice> categories, List<Choice> columns) {}

    /// @param on it is chosen now
    public record Choice(String code, String text, boolean on) {}
}
