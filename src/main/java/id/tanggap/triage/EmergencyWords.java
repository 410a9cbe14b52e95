package id.tanggap.triage;

import id.tanggap.language.WordReader;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Taxonomy;
import java.util.List;
import java.util.Set;

/// A first look at the beginning of a text: does it speak of a person in danger, of danger to life, or of a disaster
/// under way? Decides only what is read first. Reads by the phrases and by the lines of the lexicon that the full
/// triage uses for the same questions, without categories and places.
public final class EmergencyWords {

    /// Longer texts are read up to here, in characters.
    public static final int READ = 1024;

    private static final String DANGER = "darurat";
    private static final String OVER = "lampau";
    private static final double ENOUGH_DISASTER = 3;

    private static final class Shipped {
        static final EmergencyWords ONE = new EmergencyWords(Taxonomy.shipped());
    }

    private final Set<String> disasters;
    private final Lexicon lexicon;
    private final DangerWords dangers = DangerWords.shipped();

    private EmergencyWords(Taxonomy taxonomy) {
        disasters = Set.copyOf(taxonomy.with(CategoryTrait.DISASTER));
        lexicon = Lexicon.shipped(target -> target.equals(DANGER) || target.equals(OVER) || disasters.contains(target));
    }

    /// Reads by the shipped table; loaded once, when first asked for.
    public static EmergencyWords shipped() {
        return Shipped.ONE;
    }

    /// @param text subject and body as written; may be empty
    public boolean areIn(String text) {
        var start = text.length() > READ ? text.substring(0, READ) : text;
        var words = WordReader.of(start);
        return dangers.read(start, words).isPresent() || isEmergency(lexicon.read(start, words, List.of()));
    }

    private boolean isEmergency(LexiconSignals said) {
        var over = said.of(OVER) >= UrgencyRule.OVER;
        var danger = said.of(DANGER);
        return danger >= (over ? UrgencyRule.DANGER_ANYWHERE : UrgencyRule.DANGER)
                || (!over && disasters.stream().anyMatch(disaster -> said.of(disaster) >= ENOUGH_DISASTER));
    }
}
