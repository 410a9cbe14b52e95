package id.tanggap.triage;

import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.triage.TriageResult.Alternative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Weighs the categories against each other: a softmax over the sums of their words.
final class CategoryChoice {

    /// What a text without any known word has for the category that fits when nothing else does.
    private static final double PRIOR = 1.1;

    /// Above one, so that one lucky word is not certainty; chosen on the development messages.
    private static final double TEMPERATURE = 1.25;

    private static final int SHOWN = 3;
    private static final double SHOWN_FROM = 0.02;

    private final List<String> codes;
    private final String fallback;

    CategoryChoice(Taxonomy taxonomy) {
        fallback = taxonomy.only(CategoryTrait.FALLBACK);
        codes = taxonomy.leaves().stream().map(Category::code).toList();
    }

    /// All categories, the likeliest first; confidences add up to 1.
    List<Alternative> weigh(LexiconSignals signals) {
        double sum = 0;
        var odds = new double[codes.size()];
        for (int i = 0; i < odds.length; i++) {
            double score = signals.of(codes.get(i)) + (codes.get(i).equals(fallback) ? PRIOR : 0);
            odds[i] = Math.exp(Math.min(score, 60) / TEMPERATURE);
            sum += odds[i];
        }
        var weighed = new ArrayList<Alternative>();
        for (int i = 0; i < odds.length; i++) {
            weighed.add(new Alternative(codes.get(i), Math.round(odds[i] / sum * 10_000) / 10_000.0));
        }
        weighed.sort(Comparator.comparingDouble(Alternative::confidence).reversed());
        return weighed;
    }

    static List<Alternative> others(List<Alternative> weighed) {
        return weighed.stream()
                .skip(1)
                .limit(SHOWN)
                .filter(other -> other.confidence() >= SHOWN_FROM)
                .toList();
    }
}
