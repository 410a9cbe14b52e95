package id.tanggap.pbx.csv;

/// Guesses the delimiter of a CSV file: the one of comma, semicolon, tab and vertical bar that occurs most often in
/// every one of the first lines, outside quotes.
final class DelimiterGuess {

    private static final String CANDIDATES = ";\t|,";
    private static final int LINES = 20;

    private DelimiterGuess() {}

    static char of(String text) {
        char best = ',';
        long most = 0;
        for (int i = 0; i < CANDIDATES.length(); i++) {
            long fit = fit(text, CANDIDATES.charAt(i));
            if (fit > most) {
                most = fit;
                best = CANDIDATES.charAt(i);
            }
        }
        return best;
    }

    /// How many columns the first line has.
    static int columns(String text, char delimiter) {
        int end = text.indexOf('\n');
        return (int) fit(end < 0 ? text : text.substring(0, end), delimiter) + 1;
    }

    /// Counts the smallest number in any line, so that a comma in a name is not taken for the delimiter.
    private static long fit(String text, char candidate) {
        int lines = 0;
        int count = 0;
        int fewest = Integer.MAX_VALUE;
        boolean quoted = false;
        boolean empty = true;
        for (int i = 0; i < text.length() && lines < LINES; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && !quoted) {
                fewest = empty ? fewest : Math.min(fewest, count);
                count = 0;
                lines++;
                empty = true;
            } else {
                count += c == candidate && !quoted ? 1 : 0;
                empty &= c <= ' ';
            }
        }
        return lines == 0 ? count : fewest == Integer.MAX_VALUE ? 0 : fewest;
    }
}
