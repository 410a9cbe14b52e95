package id.tanggap.administration.wording;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/// Which ready answers or macros somebody wants to see, and in which order; kept in the address.
///
/// @param q words; empty for all
/// @param group code of a group of categories; empty for all
/// @param language of answers: `id` or `en`; empty for both
/// @param sort `uses` for the most used first; else by name
/// @param after the last one of the page before; empty for the first page
record WordingQuestion(String q, String group, String language, String sort, String after) {

    /// Stands for those that are for all categories.
    static final String ALL_CATEGORIES = "semua";

    WordingQuestion {
        q = Objects.requireNonNullElse(q, "").strip();
        group = Objects.requireNonNullElse(group, "");
        language = Objects.requireNonNullElse(language, "");
        sort = Objects.requireNonNullElse(sort, "");
        after = Objects.requireNonNullElse(after, "");
    }

    boolean isByUse() {
        return sort.equals("uses");
    }

    /// Whether everything is wanted.
    public boolean isOpen() {
        return q.isEmpty() && group.isEmpty() && language.isEmpty();
    }

    /// Whether a text has all the words.
    boolean fits(String text) {
        var known = text.toLowerCase(Locale.ROOT);
        return Stream.of(q.toLowerCase(Locale.ROOT).split("\\s+", -1)).allMatch(known::contains);
    }

    /// The same question about another group.
    WordingQuestion of(String other) {
        return new WordingQuestion(q, other, language, sort, "");
    }

    WordingQuestion next(String last) {
        return new WordingQuestion(q, group, language, sort, last);
    }

    /// Without what is empty.
    String address(String path) {
        var values = new String[] {q, group, language, sort, after};
        var names = new String[] {"q", "group", "language", "sort", "after"};
        var address = UriComponentsBuilder.fromPath(path);
        for (var i = 0; i < names.length; i++) {
            if (!values[i].isEmpty()) {
                address.queryParam(names[i], "{" + names[i] + "}");
            }
        }
        return address.encode()
                .buildAndExpand(
                        Stream.of(values).filter(value -> !value.isEmpty()).toArray())
                .toUriString();
    }
}
