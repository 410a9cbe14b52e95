package id.tanggap.pbx;

import org.jspecify.annotations.Nullable;

/// Where records of CSV text end: at line breaks outside of quotes.
///
/// An exchange that dies while it writes leaves a quote open, which would swallow the lines that follow. So a line
/// inside of quotes that is a whole record by itself ends the record before it, and that one is broken.
final class CsvText {

    private static final int LONGEST = 65_536;

    private final String text;
    private final char[] chars;
    private final char delimiter;
    private final int width;

    /// @param width how many columns make a line a whole record
    CsvText(String text, char delimiter, int width) {
        this.text = text;
        this.chars = text.toCharArray(); // twice as fast to walk over as a String
        this.delimiter = delimiter;
        this.width = width;
    }

    String text() {
        return text;
    }

    char delimiter() {
        return delimiter;
    }

    /// @param from the record's first character
    /// @param to after its last character, without the line break
    /// @param next the first character of the next record
    /// @param broken a quote was never closed
    record Piece(int from, int to, int next, int lines, boolean broken) {}

    /// The record at `from`; null if it is still being written.
    @Nullable
    Piece at(int from) {
        int quotes = 0;
        int end = from;
        for (; end < chars.length; end++) {
            char c = chars[end];
            if (c == '"') {
                quotes++;
            } else if (c == '\n' || c == '\r') {
                break;
            }
        }
        int next = next(end);
        if (next < 0) {
            return null;
        }
        return quotes % 2 == 0 ? new Piece(from, end, next, 1, false) : spanning(from, end, next);
    }

    private @Nullable Piece spanning(int from, int firstEnd, int second) {
        int line = second;
        int lines = 2;
        while (true) {
            int end = lineEnd(line);
            int next = next(end);
            if (next < 0) {
                return line - from > LONGEST ? new Piece(from, firstEnd, second, 1, true) : null;
            }
            boolean closes = quotes(line, end) % 2 != 0;
            if ((!closes && isWhole(line, end)) || next - from > LONGEST) {
                return new Piece(from, firstEnd, second, 1, true);
            }
            if (closes) {
                return new Piece(from, end, next, lines, false);
            }
            line = next;
            lines++;
        }
    }

    private boolean isWhole(int from, int to) {
        if (width < 2) {
            return false;
        }
        int fields = 1;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            quoted ^= c == '"';
            fields += !quoted && c == delimiter ? 1 : 0;
        }
        return fields >= width;
    }

    private int quotes(int from, int to) {
        int quotes = 0;
        for (int i = from; i < to; i++) {
            quotes += chars[i] == '"' ? 1 : 0;
        }
        return quotes;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < chars.length && chars[end] != '\n' && chars[end] != '\r') {
            end++;
        }
        return end;
    }

    /// After the line break at `end`; -1 if there is none yet. A carriage return at the very end may be half of one.
    private int next(int end) {
        if (end >= chars.length) {
            return -1;
        }
        if (chars[end] == '\n') {
            return end + 1;
        }
        if (end + 1 == chars.length) {
            return -1;
        }
        return chars[end + 1] == '\n' ? end + 2 : end + 1;
    }

    /// How many characters are whole records.
    int whole() {
        int whole = 0;
        for (var piece = at(0); piece != null; piece = at(whole)) {
            whole = piece.next();
        }
        return whole;
    }
}
