package id.tanggap.desk.queue;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The list that is shown: a queue, optionally filtered by balai or category. It is one parameter in addresses (`due`,
/// `due;balai=MGL`, `q17;category=bansos`), so that every link and form keeps the filter.
///
/// @param key of the queue; `found` for a search result
record QueueSelection(
        String key, @Nullable String balai, @Nullable String category) {

    static final QueueSelection DUE = new QueueSelection("due", null, null);
    static final String FOUND = "found";

    /// Unknown parts are ignored.
    static QueueSelection of(String tab) {
        var parts = tab.split(";");
        return new QueueSelection(parts[0], value(parts, "balai="), value(parts, "category="));
    }

    private static @Nullable String value(String[] parts, String name) {
        return Arrays.stream(parts)
                .filter(part -> part.startsWith(name) && part.length() > name.length())
                .map(part -> part.substring(name.length()))
                .findFirst()
                .orElse(null);
    }

    /// Adds the filters of a form; an empty field changes nothing.
    QueueSelection within(String ofBalai, String ofCategory) {
        return new QueueSelection(
                key, ofBalai.isEmpty() ? balai : ofBalai, ofCategory.isEmpty() ? category : ofCategory);
    }

    QueueSelection in(String other) {
        return new QueueSelection(other, balai, category);
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
