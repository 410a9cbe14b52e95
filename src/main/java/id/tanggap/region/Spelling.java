package id.tanggap.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the name that was meant by a mistyped one. Holds every name with each one letter left out: two words that are
/// one mistake apart share such a form, so a look-up costs as many probes as the word has letters.
final class Spelling {

    /// Shorter names are one mistake away from ordinary words.
    private static final int SHORTEST = 7;

    private static final String TWO_MEANT = "";

    private final Map<String, String> byGap = new HashMap<>();

    Spelling(Collection<String> names) {
        for (var name : names) {
            if (name.length() < SHORTEST) {
                continue;
            }
            byGap.put(name, name);
            for (int gap = 1; gap < name.length(); gap++) {
                byGap.merge(without(name, gap), name, (a, b) -> a.equals(b) ? a : TWO_MEANT);
            }
        }
    }

    /// Empty if no name or more than one is near. The first letter must be right: people get that one right.
    Optional<String> nearest(String word) {
        if (word.length() < SHORTEST - 1 || word.length() > 40) {
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
