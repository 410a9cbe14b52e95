package id.tanggap.taxonomy;

import java.util.List;

/// Why something was decided, as data: page, API, log and test show the same sentence in the reader's language.
///
/// @param key message key in `messages_id` and `messages_en`, for example `reason.routing.responsible`
/// @param args what the sentence mentions, in the order of its placeholders; already text
public record Reason(String key, List<String> args) {

    public Reason {
        args = List.copyOf(args);
    }

    public static Reason of(String key, String... args) {
        return new Reason(key, List.of(args));
    }
}
