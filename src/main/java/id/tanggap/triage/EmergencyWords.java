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
        static final EmergencyWords ONE =
                new EmergencyWords(Taxonomy.shipped(), Read.of(disasters(Taxonomy.shipped())));
    }

    private final Taxonomy taxonomy;
    private volatile Read read;
    private final DangerWords dangers = DangerWords.shipped();

    /// What was read for the categories of disasters of one moment.
    private record Read(Set<String> disasters, Lexicon lexicon) {
        static Read of(Set<String> disasters) {
            return new Read(
                    disasters,
                    Lexicon.shipped(
                            target -> target.equals(DANGER) || target.equals(OVER) || disasters.contains(target)));
        }
    }

    private EmergencyWords(Taxonomy taxonomy, Read read) {
        this.taxonomy = taxonomy;
        this.read = read;
    }

    /// Reads by the shipped table; loaded once, when first asked for.
    public static EmergencyWords shipped() {
        return Shipped.ONE;
    }

    /// Reads by the shipped table, and knows which categories are disasters now.
    static EmergencyWords of(Taxonomy taxonomy) {
        return new EmergencyWords(taxonomy, Shipped.ONE.read);
    }

    /// @param text subject and body as written; may be empty
    public boolean areIn(String text) {
        var start = text.length() > READ ? text.substring(0, READ) : text;
        var words = WordReader.of(start);
        var now = now();
        return dangers.read(start, words).isPresent()
                || isEmergency(now.lexicon().read(start, words, List.of()), now.disasters());
    }

    private Read now() {
        var known = read;
        var disasters = disasters(taxonomy);
        if (!known.disasters().equals(disasters)) {
            known = Read.of(disasters);
            read = known;
        }
        return known;
    }

    private static Set<String> disasters(Taxonomy taxonomy) {
        return Set.copyOf(taxonomy.with(CategoryTrait.DISASTER));
    }

    private static boolean isEmergency(LexiconSignals said, Set<String> disasters) {
        var over = said.of(OVER) >= UrgencyRule.OVER;
        var danger = said.of(DANGER);
        return danger >= (over ? UrgencyRule.DANGER_ANYWHERE : UrgencyRule.DANGER)
                || (!over && disasters.stream().anyMatch(disaster -> said.of(disaster) >= ENOUGH_DISASTER));
    }
}
