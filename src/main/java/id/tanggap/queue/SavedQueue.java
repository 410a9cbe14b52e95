package id.tanggap.queue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A saved search: which tickets, in which order, with which columns.
///
/// @param code of a queue that ships with the program; null for others
/// @param owner id of the user; null: for everybody
/// @param columns empty: those that each viewer has chosen
/// @param tab shown as a tab above the list
public record SavedQueue(
        long id,
        @Nullable String code,
        @Nullable Long owner,
        String nameId,
        String nameEn,
        QueueFilter filter,
        QueueSort sort,
        List<QueueColumn> columns,
        boolean tab) {

    public SavedQueue {
        columns = List.copyOf(columns);
    }

    /// Its name in URLs: `mine`, `q17`.
    public String key() {
        return code == null ? "q" + id : code;
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameId;
    }

    public boolean isShipped() {
        return code != null;
    }

    public SavedQueue within(@Nullable String balai, @Nullable String category, @Nullable Long team) {
        return new SavedQueue(
                id, code, owner, nameId, nameEn, filter.within(balai, category, team), sort, columns, tab);
    }
}
