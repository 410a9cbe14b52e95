package id.tanggap.platform.privacy;

/// The digits of a text as `0` to `9`, whatever they look like, each where it was: those of every script, bold ones of
/// the plane of mathematics, raised and circled ones, and an `O` that was meant to be a zero.
final class PlainDigits {

    /// What stands for nothing between digits.
    static final char JOINER = '\u2060';

    private static final char LAST_THAT_IS_PLAIN = '\u00b1';

    private PlainDigits() {}

    /// @return of the same length
    static String of(String text) {
        var all = new StringBuilder(text);
        for (var at = 0; at < all.length(); at++) {
            var c = text.charAt(at);
            if (c > LAST_THAT_IS_PLAIN) {
                at += digit(text.codePointAt(at), at, all);
            } else if ((c == 'O' || c == 'o') && isZero(all, at)) {
                all.setCharAt(at, '0');
            }
        }
        return all.toString();
    }

    /// @return how many characters more it has than one
    private static int digit(int c, int at, StringBuilder all) {
        var more = Character.charCount(c) - 1;
        var value = Character.isDigit(c) ? Character.digit(c, 10) : number(c);
        if (value >= 0 && value <= 9) {
            all.setCharAt(at, (char) ('0' + value));
            if (more > 0) {
                all.setCharAt(at + 1, JOINER);
            }
        }
        return more;
    }

    @SuppressWarnings("CharacterGetNumericValue") // what it says of letters is not asked
    private static int number(int c) {
        return Character.getType(c) == Character.OTHER_NUMBER ? Character.getNumericValue(c) : -1;
    }

    /// `O812…`, and `33210141O185OOO1`.
    private static boolean isZero(StringBuilder text, int at) {
        var before = at > 0 ? text.charAt(at - 1) : ' ';
        var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (isDigit(before)) {
            return isDigit(next) || next == 'O' || next == 'o';
        }
        return next == '8' && !Character.isLetterOrDigit(before);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
