package id.tanggap.triage;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.Mention;
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
    private final CategoryChoice categories;
    private final Gazetteer gazetteer;

    LexiconTriage(Lexicon lexicon, Taxonomy taxonomy, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.categories = new CategoryChoice(taxonomy);
        this.gazetteer = gazetteer;
    }

    @Override
    public Understanding understand(String text) {
        var places = gazetteer.mentions(text);
        var signals = lexicon.read(text, places);
        VictimRule.apply(signals);
        ThanksRule.apply(signals, text);
        var weighed = categories.weigh(signals);
        var category = weighed.getFirst();
        var kind = KindRule.of(category.category(), signals, text);
        boolean supervision = supervision(category.category(), signals);
        var urgency = UrgencyRule.of(category.category(), kind, signals);
        var place = PlaceChoice.of(text, places);
        return new Understanding(
                category.category(),
                category.confidence(),
                CategoryChoice.others(weighed),
                kind,
                supervision,
                urgency.urgency(),
                places,
                place.map(mention -> mention.region().code()),
                reasons(category.category(), signals, kind, supervision, urgency, place));
    }

    private static boolean supervision(String category, Signals signals) {
        return category.equals("integritas.pungli")
                || (category.equals("integritas.petugas") && signals.of("pengawasan") >= ABUSE);
    }

    private static List<Reason> reasons(
            String category,
            Signals signals,
            Kind kind,
            boolean supervision,
            UrgencyRule.Choice urgency,
            Optional<Mention> place) {
        var reasons = new ArrayList<Reason>();
        var words = signals.said(category);
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
        reasons.addAll(urgency.reasons());
        place.ifPresent(mention ->
                reasons.add(Reason.of("reason.triage.place", mention.region().name(), mention.text())));
        return reasons;
    }
}
