package id.tanggap.pbx;

/// Finds out what parts the columns of a CSV file: the sign among comma, semicolon, tab and bar that the first lines
/// have most alike and most often, quotes left out.
final class Delimiter {

    private static final String CANDIDATES = ";\t|,";
    private static final int LINES = 20;

    private Delimiter() {}

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

    /// The fewest in a line count, so that a comma in a name does not make it a delimiter.
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
