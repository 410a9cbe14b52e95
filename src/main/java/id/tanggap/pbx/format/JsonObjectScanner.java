package id.tanggap.pbx.format;

import org.jspecify.annotations.Nullable;

/// Finds where JSON objects end in a text with many of them: one a line, pretty-printed, with or without separators,
/// or in an array. Braces within strings do not count.
///
/// An exchange that crashes while it writes leaves an object open. So a line that begins with a brace begins a new
/// record: pretty-printers indent inner braces.
record JsonObjectScanner(String text) {

    /// @param from the opening brace
    /// @param to the index after the closing brace; for a broken record, after its last line
    record Piece(int from, int to, boolean broken) {}

    /// The first record from index `at` on; null if there is none or it is still being written.
    @Nullable
    Piece next(int at) {
        int from = text.indexOf('{', at);
        if (from < 0) {
            return null;
        }
        int depth = 0;
        boolean string = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                string = false; // a JSON string cannot contain line breaks
                if (i + 1 < text.length() && text.charAt(i + 1) == '{') {
                    return new Piece(from, i, true);
                }
            } else if (string) {
                i += c == '\\' ? 1 : 0;
                string = c != '"';
            } else if (c == '"') {
                string = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return new Piece(from, i + 1, false);
            }
        }
        return null;
    }

    /// How many characters are complete records, including following lines that begin no record.
    int whole() {
        int whole = 0;
        for (var piece = next(0); piece != null; piece = next(whole)) {
            whole = piece.to();
        }
        int open = text.indexOf('{', whole);
        int lineEnd = text.lastIndexOf('\n', open < 0 ? text.length() : open);
        return Math.max(whole, lineEnd + 1);
    }
}
