package id.tanggap.platform.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        var plain = PlainDigits.of(text);
        var found = NumberFinder.find(plain);
        return new MaskedText(found.isEmpty() ? text : masked(text, plain, found), found);
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

    private static String masked(String text, String plain, List<FoundNumber> found) {
        var shown = new StringBuilder(text);
        found.forEach(number -> hide(number, plain, shown));
        return shown.toString();
    }

    private static void hide(FoundNumber number, String plain, StringBuilder shown) {
        var places = IntStream.range(number.start(), number.end())
                .filter(at -> PlainDigits.isDigit(plain.charAt(at)))
                .toArray();
        var digits = Arrays.stream(places)
                .mapToObj(at -> plain.substring(at, at + 1))
                .collect(Collectors.joining());
        var last = places.length - number.kind().shownLast(digits);
        for (var n = number.kind().shownFirst(digits); n < last; n++) {
            shown.setCharAt(places[n], DOT);
            if (Character.isLowSurrogate(charAt(shown, places[n] + 1))) {
                shown.setCharAt(places[n] + 1, PlainDigits.JOINER);
            }
        }
    }

    private static char charAt(StringBuilder text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }
}
