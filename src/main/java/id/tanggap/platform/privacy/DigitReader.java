package id.tanggap.platform.privacy;

import java.util.ArrayList;
import java.util.List;

/// Reads the digits of a text in groups, and what is written between them within one number.
///
/// The text is one of plain digits (`PlainDigits`). What is masked already, `0812-••••-001`, is left out, so that
/// masking twice is masking once.
final class DigitReader {

    private static final char DOT = '•';
    private static final int LONGEST_GAP = 3;
    private static final String OTHER_SIGNS = "/,:;|·'’+*\\";

    private DigitReader() {}

    /// Digits side by side.
    ///
    /// @param gap what is written between the group before and this one; empty if something else is
    /// @param sign a gap with a sign that few people write within a number, such as a slash; empty if there is none
    record Group(int start, int end, String digits, String gap, String sign) {

        int length() {
            return digits.length();
        }

        boolean continues() {
            return !gap.isEmpty();
        }

        boolean isSigned() {
            return !sign.isEmpty();
        }

        Group first() {
            return new Group(start, end, digits, "", "");
        }
    }

    static List<Group> groups(String text) {
        var all = new ArrayList<Group>();
        var before = -1;
        for (var at = 0; at < text.length(); at++) {
            var dots = text.charAt(at) == DOT;
            if (dots || PlainDigits.isDigit(text.charAt(at))) {
                var end = end(text, at, dots);
                var between = between(text, before, at);
                var gap = separates(between) ? between : "";
                all.add(new Group(
                        at, end, text.substring(at, end), gap, gap.isEmpty() && isSigned(between) ? between : ""));
                before = end;
                at = end - 1;
            }
        }
        return text.indexOf(DOT) < 0 ? all : MaskedGroups.leftOut(all);
    }

    private static int end(String text, int from, boolean dots) {
        var end = from + 1;
        while (end < text.length() && (dots ? text.charAt(end) == DOT : PlainDigits.isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    /// A word joiner stands for nothing between dots and digits.
    private static String between(String text, int before, int at) {
        if (before == at) {
            return String.valueOf(PlainDigits.JOINER);
        }
        return before < 0 || at - before > LONGEST_GAP ? "" : text.substring(before, at);
    }

    private static boolean separates(String gap) {
        return gap.chars().allMatch(DigitReader::separates) && gap.indexOf('\n') == gap.lastIndexOf('\n');
    }

    private static boolean isSigned(String gap) {
        return gap.chars().filter(c -> !separates(c)).count() == 1
                && gap.chars().anyMatch(c -> OTHER_SIGNS.indexOf(c) >= 0);
    }

    private static boolean separates(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.DASH_PUNCTUATION, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                true;
            default ->
                Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '.' || c == '(' || c == ')' || c == '_';
        };
    }

    static boolean isDots(Group group) {
        return group.digits().charAt(0) == DOT;
    }
}
