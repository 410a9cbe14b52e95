package id.tanggap.desk;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which list somebody looks at: a queue, perhaps of one balai or category only. One word in addresses, `due`,
/// `due;balai=MGL`, `q17;category=bansos`: so that every link and form carries it whole.
///
/// @param key of the queue; `found` for what was looked for
record QueueChoice(
        String key, @Nullable String balai, @Nullable String category) {

    static final QueueChoice DUE = new QueueChoice("due", null, null);
    static final String FOUND = "found";

    /// Whatever is written wrong is passed over.
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

    /// What a form adds; empty fields leave it whole.
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
