package id.tanggap.desk;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The list that is shown: a queue, optionally filtered by balai or category. It is one parameter in addresses (`due`,
/// `due;balai=MGL`, `q17;category=bansos`), so that every link and form keeps the filter.
///
/// @param key of the queue; `found` for a search result
record QueueChoice(
        String key, @Nullable String balai, @Nullable String category) {

    static final QueueChoice DUE = new QueueChoice("due", null, null);
    static final String FOUND = "found";

    /// Unknown parts are ignored.
    static QueueChoice of(String tab) {
        var parts = tab.split(";");
        return new QueueChoice(parts[0], value(parts, "balai="), value(parts, "category="));
    }

    private static @Nullable String value(String[] parts, String name) {
        return Arrays.stream(parts)
                .filter(part -> part.startsWith(name) && part.length() > name.length())
                .map(part -> part.substring(name.length()))
                .findFirst()
                .orElse(null);
    }

    /// Adds the filters of a form; an empty field changes nothing.
    QueueChoice within(String ofBalai, String ofCategory) {
        return new QueueChoice(key, ofBalai.isEmpty() ? balai : ofBalai, ofCategory.isEmpty() ? category : ofCategory);
    }

    QueueChoice in(String other) {
        return new QueueChoice(other, balai, category);
    }

    String tab() {
        return Stream.of(key, balai == null ? "" : "balai=" + balai, category == null ? "" : "category=" + category)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(";"));
    }

    boolean isNarrow() {
        return balai != null || category != null;
    }
}
