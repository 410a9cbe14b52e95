package id.tanggap.platform.privacy;

import java.util.ArrayList;
import java.util.List;

/// Reads the digits of a text in groups, and what is written between them within one number.
///
/// Digits are those of every script, such as full-width ones; an `O` before an 8 is the zero that somebody meant. What
/// is masked already, `0812-••••-001`, is left out, so that masking twice is masking once.
final class DigitReader {

    private static final char DOT = '•';
    private static final int LONGEST_GAP = 3;

    private DigitReader() {}

    /// Digits side by side.
    ///
    /// @param gap what is written between the group before and this one; empty if something else is
    record Group(int start, int end, String digits, String gap) {

        int length() {
            return digits.length();
        }

        boolean continues() {
            return !gap.isEmpty();
        }
    }

    static List<Group> groups(String text) {
        var all = new ArrayList<Group>();
        var before = -1;
        for (var at = 0; at < text.length(); at++) {
            var dots = text.charAt(at) == DOT;
            if (dots || isDigit(text, at)) {
                var end = end(text, at, dots);
                var shown = dots ? text.substring(at, end) : digits(text, at, end);
                all.add(new Group(at, end, shown, gap(text, before, at)));
                before = end;
                at = end - 1;
            }
        }
        return text.indexOf(DOT) < 0 ? all : MaskedGroups.leftOut(all);
    }

    private static int end(String text, int from, boolean dots) {
        var end = from + 1;
        while (end < text.length() && (dots ? text.charAt(end) == DOT : isDigit(text, end))) {
            end++;
        }
        return end;
    }

    /// A word joiner stands for nothing between dots and digits.
    private static String gap(String text, int before, int at) {
        if (before == at) {
            return "\u2060";
        }
        if (before < 0 || at - before > LONGEST_GAP) {
            return "";
        }
        var gap = text.substring(before, at);
        return gap.chars().allMatch(DigitReader::separates) && gap.indexOf('\n') == gap.lastIndexOf('\n') ? gap : "";
    }

    private static boolean separates(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || c == '.'
                || c == '('
                || c == ')'
                || c == '_';
    }

    static boolean isDots(Group group) {
        return group.digits().charAt(0) == DOT;
    }

    static boolean isDigit(CharSequence text, int at) {
        return Character.isDigit(text.charAt(at)) || isLetterForZero(text, at);
    }

    /// `O812…`, typed with the letter.
    private static boolean isLetterForZero(CharSequence text, int at) {
        var c = text.charAt(at);
        return (c == 'O' || c == 'o')
                && at + 1 < text.length()
                && text.charAt(at + 1) == '8'
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    static String digits(CharSequence text, int start, int end) {
        var digits = new StringBuilder();
        for (var at = start; at < end; at++) {
            if (isDigit(text, at)) {
                digits.append(Math.max(0, Character.digit(text.charAt(at), 10)));
            }
        }
        return digits.toString();
    }
}
