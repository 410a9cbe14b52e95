package id.tanggap.triage;

import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Taxonomy;

/// A child, an old or a helpless person in danger is what a text is about, whatever else it says.
final class VictimRule {

    private static final double DANGER = 2.5;
    private static final double MORE = 2;

    private VictimRule() {}

    static void apply(LexiconSignals signals, Taxonomy taxonomy) {
        if (signals.of("darurat") < DANGER
                || taxonomy.with(CategoryTrait.DISASTER).stream().anyMatch(disaster -> signals.of(disaster) > MORE)) {
            return;
        }
        for (var victim : taxonomy.with(CategoryTrait.VULNERABLE)) {
            if (signals.of(victim) > 0) {
                signals.shift(victim, MORE);
            }
        }
    }
}
