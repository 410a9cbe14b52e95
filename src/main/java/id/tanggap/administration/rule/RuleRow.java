package id.tanggap.administration.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule in the table, in the reader's words.
///
/// @param place its place in the order, from 1
/// @param period empty for a rule that always holds
/// @param about owner and note; may be empty
/// @param fault why it can no longer fire, or that its owner left; null if all is well
record RuleRow(
        String key,
        int place,
        String name,
        boolean on,
        List<String> conditions,
        String target,
        String period,
        String about,
        @Nullable String fault,
        Hits hits) {

    RuleRow {
        conditions = List.copyOf(conditions);
    }

    /// @param last when it last decided; empty if never
    record Hits(long today, long month, String last) {}

    /// What the search over all settings looks at.
    String speaks() {
        return name + " " + String.join(" ", conditions) + " " + target + " " + about;
    }
}
