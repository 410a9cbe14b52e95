package id.tanggap.queue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A search that somebody keeps: which tickets, in which order, shown how.
///
/// @param code of one that ships with the program
/// @param owner null: everybody has it
/// @param columns empty: what each viewer has chosen
/// @param tab stands above the list
public record SavedQueue(
        long id,
        @Nullable String code,
        @Nullable Long owner,
        String nameId,
        String nameEn,
        Condition condition,
        Sort sort,
        List<Column> columns,
        boolean tab) {

    public SavedQueue {
        columns = List.copyOf(columns);
    }

    /// Its name in addresses: `mine`, `q17`.
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
                id, code, owner, nameId, nameEn, condition.within(balai, category, team), sort, columns, tab);
    }
}
