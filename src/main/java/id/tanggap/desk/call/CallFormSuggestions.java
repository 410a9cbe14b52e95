package id.tanggap.desk.call;

import id.tanggap.phone.call.CallForm;
import id.tanggap.region.PlaceFinder;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.triage.Triage;
import id.tanggap.triage.TriageResult;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What triage understands while the agent types: suggests only fields that the agent has not filled in.
@Component
record CallFormSuggestions(Triage triage, PlaceFinder places) {

    private static final int SHORTEST = 8;
    private static final double LEAST = 0.35;

    /// @param category code, or null; `place` and `urgency` too
    /// @param why the sentences behind it
    record Suggestion(
            @Nullable String category,
            @Nullable String categoryText,
            @Nullable String sure,
            @Nullable String place,
            @Nullable String placeText,
            @Nullable String urgency,
            @Nullable String urgencyText,
            List<String> why) {

        boolean isEmpty() {
            return category == null && place == null && urgency == null;
        }
    }

    Optional<Suggestion> of(CallForm form, PageReader reader) {
        if (form.text().strip().length() < SHORTEST) {
            return Optional.empty();
        }
        return Optional.of(suggestion(triage.understand(form.text()), form, reader))
                .filter(suggestion -> !suggestion.isEmpty());
    }

    private Suggestion suggestion(TriageResult understood, CallForm form, PageReader reader) {
        var category = understood.confidence() >= LEAST && form.category() == null ? understood.category() : null;
        var place =
                form.place() == null ? understood.place().flatMap(places::place) : Optional.<PlaceFinder.Place>empty();
        var urgency = form.urgency() == null && understood.urgency() != Urgency.BIASA
                ? understood.urgency().code()
                : null;
        return new Suggestion(
                category,
                category == null ? null : reader.category(category),
                category == null ? null : reader.text("what.sure", Math.round(understood.confidence() * 100)),
                place.map(found -> found.region().code().value()).orElse(null),
                place.map(PlaceFinder.Place::label).orElse(null),
                urgency,
                urgency == null ? null : reader.text("urgency." + urgency),
                reader.sentences(understood.reasons()));
    }
}
