package id.tanggap.writing;

import java.util.Optional;
import java.util.regex.Pattern;

/// By which a prepared answer is known.
///
/// @param code the same for its versions in other languages
/// @param language `id` or `en`
public record AnswerKey(String code, String language) {

    private static final Pattern SHAPE = Pattern.compile("([a-z][a-z0-9-]{1,39})\\.(id|en)");

    /// @return empty if it cannot be a key
    public static Optional<AnswerKey> parse(String key) {
        var parts = SHAPE.matcher(key);
        return parts.matches() ? Optional.of(new AnswerKey(parts.group(1), parts.group(2))) : Optional.empty();
    }

    public String value() {
        return code + "." + language;
    }
}
