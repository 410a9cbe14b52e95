package id.tanggap.reply.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Splits a text that is too long for one message into several, numbered `(1/2)`, between words. Nothing is lost: the
/// words of all parts are the words of the text.
final class MessageSplitter {

    private static final int MOST = 99;
    private static final int SHORTEST_LABEL = 9;

    private MessageSplitter() {}

    /// @param fits whether a text fits into one message
    /// @return the text itself if it fits; else its parts, each with its number
    /// @throws IllegalArgumentException if a hundred messages are not enough
    static List<String> of(String text, Predicate<String> fits) {
        var whole = text.strip();
        if (fits.test(whole)) {
            return List.of(whole);
        }
        for (var parts = least(whole, fits); parts <= MOST; parts++) {
            var cut = cut(whole, parts, parts, fits);
            if (cut.isPresent()) {
                return cut.get();
            }
        }
        throw new IllegalArgumentException(
                "A text of " + whole.length() + " characters fits in no " + MOST + " messages");
    }

    /// With the shortest labels there are, fewer parts are not enough.
    private static int least(String text, Predicate<String> fits) {
        return Math.max(2, cut(text, SHORTEST_LABEL, MOST, fits).map(List::size).orElse(2));
    }

    /// @param told the number of parts that the labels tell
    /// @return empty if so many parts are not enough
    private static Optional<List<String>> cut(String text, int told, int most, Predicate<String> fits) {
        var found = new ArrayList<String>();
        var rest = text;
        for (var n = 1; n <= most; n++) {
            var label = "(" + n + "/" + told + ") ";
            if (fits.test(label + rest)) {
                found.add(label + rest);
                return Optional.of(List.copyOf(found));
            }
            var end = end(rest, label, fits);
            if (end == 0) {
                return Optional.empty();
            }
            found.add(label + rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        return Optional.empty();
    }

    /// The end of the last word that fits; inside a word only if the word alone is too long.
    private static int end(String text, String label, Predicate<String> fits) {
        var most = longest(text, label, fits);
        for (var at = most; at > 0; at--) {
            if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return most;
    }

    /// A longer prefix never needs fewer units, so a binary search finds the longest that fits.
    private static int longest(String text, String label, Predicate<String> fits) {
        var low = 0;
        var high = text.length();
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (fits.test(label + text.substring(0, middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low > 0 && low < text.length() && Character.isLowSurrogate(text.charAt(low)) ? low - 1 : low;
    }
}
