package id.tanggap.platform.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text in which the numbers of people are masked. It is as long as it was, so that what was found is where it was.
///
/// @param text as everybody may see it
/// @param hidden the masked numbers, in order
public record MaskedText(String text, List<FoundNumber> hidden) {

    private static final char DOT = '•';

    public MaskedText {
        hidden = List.copyOf(hidden);
    }

    public static MaskedText of(String text) {
        var found = NumberFinder.find(text);
        return new MaskedText(found.isEmpty() ? text : masked(text, found), found);
    }

    /// Whether something may be masked in a text as it is shown.
    public static boolean hides(String shown) {
        return shown.indexOf(DOT) >= 0;
    }

    /// The same text, of which nobody may open a number.
    public MaskedText closed() {
        return new MaskedText(text, List.of());
    }

    public static String mask(String text) {
        return of(text).text();
    }

    /// As `mask`; null stays null.
    public static @Nullable String maskIfAny(@Nullable String text) {
        return text == null ? null : mask(text);
    }

    private static String masked(String text, List<FoundNumber> found) {
        var shown = new StringBuilder(text);
        found.forEach(number -> hide(number, shown));
        return shown.toString();
    }

    private static void hide(FoundNumber number, StringBuilder shown) {
        var digits = DigitReader.digits(shown, number.start(), number.end());
        var last = digits.length() - number.kind().shownLast(digits);
        var n = 0;
        for (var at = number.start(); at < number.end(); at++) {
            if (DigitReader.isDigit(shown, at) && n++ >= number.kind().shownFirst(digits) && n <= last) {
                shown.setCharAt(at, DOT);
            }
        }
    }
}
