package id.tanggap.triage;

import id.tanggap.language.WordReader;
import id.tanggap.region.Gazetteer;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.DangerKind;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads by weighed words. Every choice can be explained by the words that made it, and changed by editing a table.
final class LexiconTriage implements Triage {

    private static final double ABUSE = 2.5;

    private final Lexicon lexicon;
    private final Taxonomy taxonomy;
    private final CategoryChoice categories;
    private final Gazetteer gazetteer;
    private final DangerWords dangers = DangerWords.shipped();

    LexiconTriage(Lexicon lexicon, Taxonomy taxonomy, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.taxonomy = taxonomy;
        this.categories = new CategoryChoice(taxonomy);
        this.gazetteer = gazetteer;
    }

    @Override
    public TriageResult understand(String text) {
        var places = gazetteer.mentions(text);
        var typed = WordReader.of(text);
        var signals = lexicon.read(text, typed, places);
        VictimRule.apply(signals, taxonomy);
        ThanksRule.apply(signals, text, taxonomy);
        var weighed = categories.weigh(signals);
        var likeliest = weighed.getFirst();
        var category = taxonomy.find(likeliest.category()).orElseThrow();
        var danger = dangers.read(text, typed);
        var kind = danger.isPresent() ? Kind.PENGADUAN : KindRule.of(category, signals, text);
        boolean supervision = supervision(category, signals);
        var urgency = danger.map(UrgencyRule::of).orElseGet(() -> UrgencyRule.of(category, kind, signals));
        var place = PlaceChoice.of(text, places);
        var reasons = new ArrayList<>(words(category, signals, kind, supervision));
        reasons.addAll(urgency.reasons());
        place.ifPresent(mention ->
                reasons.add(Reason.of("reason.triage.place", mention.region().name(), mention.text())));
        return new TriageResult(
                category.code(),
                likeliest.confidence(),
                CategoryChoice.others(weighed),
                kind,
                supervision,
                urgency.urgency(),
                places,
                place.map(mention -> mention.region().code()),
                danger.map(DangerWords.Found::kind),
                reasons);
    }

    @Override
    public Optional<DangerKind> danger(String text) {
        return dangers.read(text).map(DangerWords.Found::kind);
    }

    private static boolean supervision(Category category, LexiconSignals signals) {
        return category.has(CategoryTrait.SUPERVISION)
                || (category.has(CategoryTrait.SUPERVISION_IF_ABUSE) && signals.of("pengawasan") >= ABUSE);
    }

    /// The words that made the choice of category, kind and supervision.
    private static List<Reason> words(Category category, LexiconSignals signals, Kind kind, boolean supervision) {
        var reasons = new ArrayList<Reason>();
        var words = signals.said(category.code());
        reasons.add(words.isEmpty() ? Reason.of("reason.triage.nothing") : Reason.of("reason.triage.words", words));
        if (kind == Kind.PERMINTAAN_INFORMASI && !signals.said("tanya").isEmpty()) {
            reasons.add(Reason.of("reason.triage.question", signals.said("tanya")));
        }
        if (kind == Kind.ASPIRASI && !signals.said("terima").isEmpty()) {
            reasons.add(Reason.of("reason.triage.thanks", signals.said("terima")));
        }
        if (supervision) {
            var abuse = signals.said("pengawasan");
            reasons.add(Reason.of("reason.triage.supervision", abuse.isEmpty() ? words : abuse));
        }
        return reasons;
    }
}
