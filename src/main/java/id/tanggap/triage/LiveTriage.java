package id.tanggap.triage;

import id.tanggap.region.Gazetteer;
import id.tanggap.taxonomy.DangerKind;
import id.tanggap.taxonomy.Taxonomy;
import java.util.Optional;

/// Reads by the shipped words and by those that administrators gave to categories. The first text after a change of the
/// categories waits while the words are read anew.
final class LiveTriage implements Triage {

    private final Taxonomy taxonomy;
    private final Gazetteer gazetteer;
    private volatile Read read = new Read(Taxonomy.shipped().version(), ShippedTriage.shipped());

    /// @param version of the categories by which it was made
    private record Read(Object version, Triage triage) {}

    LiveTriage(Taxonomy taxonomy, Gazetteer gazetteer) {
        this.taxonomy = taxonomy;
        this.gazetteer = gazetteer;
    }

    @Override
    public TriageResult understand(String text) {
        return now().understand(text);
    }

    @Override
    public Optional<DangerKind> danger(String text) {
        return read.triage().danger(text);
    }

    private Triage now() {
        var known = read;
        return known.version() == taxonomy.version() ? known.triage() : readAnew();
    }

    private synchronized Triage readAnew() {
        var version = taxonomy.version();
        if (read.version() != version) {
            var categories = taxonomy.snapshot();
            read = new Read(
                    version,
                    categories.isShipped()
                            ? ShippedTriage.shipped()
                            : new LexiconTriage(Lexicon.of(categories), categories, gazetteer));
        }
        return read.triage();
    }
}
