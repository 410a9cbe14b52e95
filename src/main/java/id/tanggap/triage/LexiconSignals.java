package id.tanggap.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The weight of a text for each target of the lexicon, and the words that give it.
final class LexiconSignals {

    private static final int MOST_WORDS = 6;

    private final Map<String, Double> weight = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    void add(String target, double more, String said) {
        weight.merge(target, more, Double::sum);
        var all = words.computeIfAbsent(target, any -> new LinkedHashSet<>());
        if (all.size() < MOST_WORDS && said.length() <= 60) {
            all.add(said);
        }
    }

    /// Changes the weight of a target that words alone do not settle.
    void shift(String target, double by) {
        weight.merge(target, by, Double::sum);
    }

    double of(String target) {
        return weight.getOrDefault(target, 0.0);
    }

    /// The words as written, in the order of the text; at most six.
    List<String> words(String target) {
        return new ArrayList<>(words.getOrDefault(target, Set.of()));
    }

    /// The words in one string for a sentence.
    String said(String target) {
        return String.join(", ", words(target));
    }
}
