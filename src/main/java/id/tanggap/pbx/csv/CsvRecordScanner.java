package id.tanggap.pbx.csv;

import org.jspecify.annotations.Nullable;

/// Finds where records of CSV text end: at line breaks outside quotes.
///
/// An exchange that crashes while it writes leaves a quote open, and the following lines would become part of that
/// cell. So if a line inside quotes is a complete record by itself, the record before it ends there and counts as
/// broken.
final class CsvRecordScanner {

    private static final int LONGEST = 65_536;

    private final String text;
    private final char[] chars;
    private final char delimiter;
    private final int width;
    private final boolean complete;

    /// @param width the number of columns of a complete record
    /// @param complete true if nothing follows: the end of the text is the end of its last record
    CsvRecordScanner(String text, char delimiter, int width, boolean complete) {
        this.text = text;
        this.chars = text.toCharArray(); // reading an array is twice as fast as a String
        this.delimiter = delimiter;
        this.width = width;
        this.complete = complete;
    }

    String text() {
        return text;
    }

    char delimiter() {
        return delimiter;
    }

    /// @param from the record's first character
    /// @param to the index after its last character, without the line break
    /// @param next the first character of the next record
    /// @param broken true if a quote was never closed
    record Piece(int from, int to, int next, int lines, boolean broken) {}

    /// The record at `from`; null if it is still being written.
    @Nullable
    Piece at(int from) {
        if (from >= chars.length) {
            return null;
        }
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
        while (line < chars.length) {
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
        return complete ? new Piece(from, firstEnd, second, 1, true) : null;
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

    /// The index after the line break at `end`; -1 if there is none yet. A carriage return at the very end may be the
    /// first half of `\r\n`.
    private int next(int end) {
        if (end >= chars.length) {
            return complete ? end : -1;
        }
        if (chars[end] == '\n') {
            return end + 1;
        }
        if (end + 1 == chars.length) {
            return complete ? end + 1 : -1;
        }
        return chars[end + 1] == '\n' ? end + 2 : end + 1;
    }

    /// How many characters are complete records.
    int whole() {
        int whole = 0;
        for (var piece = at(0); piece != null; piece = at(whole)) {
            whole = piece.next();
        }
        return whole;
    }
}
