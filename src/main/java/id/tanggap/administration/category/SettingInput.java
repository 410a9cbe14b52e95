package id.tanggap.administration.category;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a form sent, as a setting has it.
final class SettingInput {

    private static final int MOST_LINES = 500;

    private SettingInput() {}

    /// Without blanks at its ends; empty if the field was not sent.
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// An English name that nobody wrote is the Indonesian one.
    static String english(@Nullable String typed, @Nullable String indonesian) {
        return text(typed).isEmpty() ? text(indonesian) : text(typed);
    }

    /// One for each line that has something.
    static List<String> lines(@Nullable String typed) {
        return Arrays.stream(text(typed).split("[\\r\\n]+", MOST_LINES))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    static boolean isOn(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }

    static <T> List<T> all(@Nullable List<T> chosen) {
        return Objects.requireNonNullElse(chosen, List.of());
    }
}
