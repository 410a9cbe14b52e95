package id.tanggap.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list as the page shows it.
///
/// @param tab the choice as addresses say it
/// @param key of the queue, `found` for what was looked for
/// @param query what was looked for
/// @param next address of the next page, or null
/// @param total how many there are, as people say it; empty where nobody counts
/// @param tabs above the list
/// @param more in the menu
/// @param narrow what the list is narrowed to, in words; null if it is whole
/// @param empty what to do when there is nothing
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

    /// @param count empty where nobody counts
    public record Tab(String key, String tab, String name, String count, boolean on) {}

    /// What the menu offers to choose from; empty where there is nothing to choose.
    public record Menu(List<Choice> balais, List<Choice> categories, List<Choice> columns) {}

    /// @param on it is chosen now
    public record Choice(String code, String text, boolean on) {}
}
