package id.tanggap.pbx.record;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Durations as logs write them: `75`, `75.0`, `00:01:15`, `1:15`, `1j 2m 5d` or `1h 2m 5s`.
public final class DurationText {

    private static final Pattern CLOCK = Pattern.compile("(-?)(?:(\\d{1,4}):)?(\\d{1,4}):(\\d{2})(?:[.,]\\d+)?");
    private static final Pattern WORDS = Pattern.compile(
            "(?:(\\d+) ?(?:jam|hours?|hrs?|[jh])[ ,]*)?(?:(\\d+) ?(?:menit|minutes?|mins?|m)[ ,]*)?"
                    + "(?:(\\d+) ?(?:detik|dtk|seconds?|secs?|[ds])\\.?)?",
            Pattern.CASE_INSENSITIVE);

    private DurationText() {}

    /// @return null if the text is empty or not a duration; negative if a clock was set back
    public static @Nullable Integer read(String text) {
        var whole = whole(text);
        if (whole != null || text.isEmpty()) {
            return whole;
        }
        var stripped = text.strip();
        try {
            var clock = CLOCK.matcher(stripped);
            if (clock.matches()) {
                int seconds = part(clock.group(2)) * 3600 + part(clock.group(3)) * 60 + part(clock.group(4));
                return clock.group(1).isEmpty() ? seconds : -seconds;
            }
            var words = WORDS.matcher(stripped);
            if (!stripped.isEmpty() && words.matches()) {
                return part(words.group(1)) * 3600 + part(words.group(2)) * 60 + part(words.group(3));
            }
            return (int) Math.round(Double.parseDouble(stripped.replace(',', '.')));
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static @Nullable Integer whole(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        if (text.length() == from || text.length() > 9 + from) {
            return null;
        }
        int value = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            value = value * 10 + digit;
        }
        return from == 1 ? -value : value;
    }

    private static int part(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
