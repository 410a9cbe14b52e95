package id.tanggap.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the word that was meant by a mistyped one. Holds every word with each one letter left out: two words that are
/// one mistake apart share such a form, so a look-up costs as many probes as the word has letters. Immutable.
public final class SpellingCorrector {

    private static final String TWO_MEANT = "";

    private final int shortest;
    private final Map<String, String> byGap = new HashMap<>();

    /// @param shortest words of fewer letters are left out: they are one mistake away from too many others
    public SpellingCorrector(Collection<String> names, int shortest) {
        this.shortest = shortest;
        for (var name : names) {
            if (name.length() < shortest) {
                continue;
            }
            byGap.put(name, name);
            for (int gap = 1; gap < name.length(); gap++) {
                byGap.merge(without(name, gap), name, (a, b) -> a.equals(b) ? a : TWO_MEANT);
            }
        }
    }

    /// Empty if no name or more than one is near. The first letter must be right: people get that one right.
    public Optional<String> nearest(String word) {
        if (word.length() < shortest - 1 || word.length() > 40) {
            return Optional.empty();
        }
        var near = probe(word, word);
        for (int gap = 1; gap < word.length() && near.isEmpty(); gap++) {
            near = probe(without(word, gap), word);
        }
        return near;
    }

    private Optional<String> probe(String form, String word) {
        var name = byGap.get(form);
        return name == null || name.equals(TWO_MEANT) || !oneApart(word, name) ? Optional.empty() : Optional.of(name);
    }

    private static String without(String word, int gap) {
        return word.substring(0, gap) + word.substring(gap + 1);
    }

    /// One letter replaced, added, left out, or two neighbours swapped.
    private static boolean oneApart(String a, String b) {
        int from = 0;
        while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > from && endB > from && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        int left = endA - from;
        int right = endB - from;
        boolean swapped =
                left == 2 && right == 2 && a.charAt(from) == b.charAt(from + 1) && a.charAt(from + 1) == b.charAt(from);
        return swapped || Math.max(left, right) == 1;
    }
}
