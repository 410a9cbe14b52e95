package id.tanggap.triage;

import id.tanggap.language.NormalisedWord;
import id.tanggap.taxonomy.DangerKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A phrase of `/triage/danger.tsv`.
///
/// @param kind null if the phrase says nothing of danger and its words are left out
record DangerPhrase(@Nullable DangerKind kind, List<Step> steps, boolean unlessNegated) {

    private static final int GAP = 3;
    private static final String ANY = "..";
    private static final String NUMBER = "#";

    /// A word of the phrase.
    ///
    /// @param words any of these, as typed or as spelt out
    /// @param stems or any word with one of these stems
    /// @param gap up to how many other words may stand before it
    record Step(Set<String> words, Set<String> stems, int gap) {

        boolean fits(NormalisedWord word) {
            return words.contains(word.normal())
                    || words.contains(word.typed())
                    || stems.contains(word.stem())
                    || (words.contains(NUMBER)
                            && !word.typed().isEmpty()
                            && Character.isDigit(word.typed().charAt(0)));
        }
    }

    /// @param classes of words by their names, such as `@want`
    static DangerPhrase of(@Nullable DangerKind kind, String phrase, String flag, Map<String, List<String>> classes) {
        var steps = new ArrayList<Step>();
        int gap = 0;
        for (var term : phrase.split(" ", -1)) {
            if (term.equals(ANY)) {
                gap = GAP;
            } else {
                steps.add(step(classes.getOrDefault(term, List.of(term)), gap));
                gap = 0;
            }
        }
        return new DangerPhrase(kind, List.copyOf(steps), flag.equals("n"));
    }

    private static Step step(List<String> alternatives, int gap) {
        var words = new HashSet<String>();
        var stems = new HashSet<String>();
        for (var one : alternatives) {
            if (one.startsWith("~")) {
                stems.add(one.substring(1));
            } else {
                words.add(one);
            }
        }
        return new Step(Set.copyOf(words), Set.copyOf(stems), gap);
    }

    static List<String> words(String row) {
        return Arrays.asList(row.split(" ", -1));
    }

    /// The places of its words if it begins at `at`; empty if it does not stand there.
    ///
    /// @param ends whether a sentence ends after the word at this place
    List<Integer> find(List<NormalisedWord> words, int at, boolean[] ends) {
        var places = new ArrayList<Integer>();
        return find(words, at, ends, places) ? places : List.of();
    }

    private boolean find(List<NormalisedWord> words, int at, boolean[] ends, List<Integer> places) {
        if (places.size() == steps.size()) {
            return true;
        }
        var step = steps.get(places.size());
        for (int word = at; word <= at + step.gap() && word < words.size(); word++) {
            if (word > 0 && !places.isEmpty() && ends[word - 1]) {
                return false;
            }
            if (step.fits(words.get(word))) {
                places.add(word);
                if (find(words, word + 1, ends, places)) {
                    return true;
                }
                places.removeLast();
            }
        }
        return false;
    }
}
