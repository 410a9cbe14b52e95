package id.tanggap.pbx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Guesses the delimiter of a CSV file: the one of comma, semicolon, tab and vertical bar that divides most of the
// first
/// lines into the same number of cells. Delimiters and line breaks inside quotes do not count.
public final class DelimiterGuess {

    private static final String CANDIDATES = ",;\t|";
    private static final int LINES = 20;

    /// A line that agrees with another counts more than a delimiter in it: names contain commas, but not in every line.
    private static final long WEIGHT_OF_A_LINE = 10;

    private DelimiterGuess() {}

    /// @return a comma if no candidate occurs
    public static char of(String text) {
        char best = CANDIDATES.charAt(0);
        long most = 0;
        for (int i = 0; i < CANDIDATES.length(); i++) {
            long agreement = agreement(counts(text, CANDIDATES.charAt(i), LINES));
            if (agreement > most) {
                most = agreement;
                best = CANDIDATES.charAt(i);
            }
        }
        return best;
    }

    /// How many columns the first line has.
    public static int columns(String text, char delimiter) {
        var counts = counts(text, delimiter, 1);
        return counts.isEmpty() ? 1 : counts.getFirst() + 1;
    }

    private static long agreement(List<Integer> counts) {
        return counts.stream()
                .filter(count -> count > 0)
                .mapToLong(count -> count + WEIGHT_OF_A_LINE * Collections.frequency(counts, count))
                .max()
                .orElse(0);
    }

    /// How often the candidate occurs in each of the first lines that are not blank.
    private static List<Integer> counts(String text, char candidate, int lines) {
        var counts = new ArrayList<Integer>();
        int count = 0;
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < text.length() && counts.size() < lines; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && !quoted) {
                if (!blank) {
                    counts.add(count);
                }
                count = 0;
                blank = true;
            } else {
                count += c == candidate && !quoted ? 1 : 0;
                blank &= c <= ' ' && c != candidate;
            }
        }
        if (!blank && counts.size() < lines) {
            counts.add(count);
        }
        return counts;
    }
}
