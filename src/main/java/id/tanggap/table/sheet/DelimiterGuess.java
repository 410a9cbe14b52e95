package id.tanggap.table.sheet;

import java.util.Comparator;
import java.util.List;

/// Guesses the delimiter of a file with columns: comma, semicolon, tab or vertical bar.
public final class DelimiterGuess {

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    private static final int LINES = 20;

    /// What a line of the most frequent width counts against one column more. So a title above the table and a comma
    /// in a name do not mislead.
    private static final long LINE_OF_SAME_WIDTH = 10;

    private DelimiterGuess() {}

    /// @param text first lines of the file, a title above the table included
    /// @return the delimiter that divides most lines into the same number of cells; a comma if none divides any
    public static char of(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        return CANDIDATES.stream()
                .max(Comparator.comparingLong(candidate -> agreement(lines, candidate)))
                .filter(best -> agreement(lines, best) > 0)
                .orElse(',');
    }

    /// How many columns the first line has.
    public static int columns(String text, char delimiter) {
        return text.lines()
                        .findFirst()
                        .map(line -> outsideQuotes(line, delimiter))
                        .orElse(0)
                + 1;
    }

    private static long agreement(List<String> lines, char delimiter) {
        var counts = lines.stream().map(line -> outsideQuotes(line, delimiter)).toList();
        return counts.stream()
                .filter(count -> count > 0)
                .mapToLong(count -> count
                        + LINE_OF_SAME_WIDTH
                                * counts.stream().filter(count::equals).count())
                .max()
                .orElse(0);
    }

    private static int outsideQuotes(String line, char delimiter) {
        var count = 0;
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == delimiter ? 1 : 0;
        }
        return count;
    }
}
