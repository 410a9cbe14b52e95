package id.tanggap.ticket;

import id.tanggap.taxonomy.DangerKind;
import id.tanggap.taxonomy.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How triage understood a ticket, and why; stored with the ticket as JSON.
///
/// @param words the citizen's own words that led to the category, for highlighting
/// @param danger of a person that the first message speaks of; null if it speaks of none
public record TriageExplanation(
        List<Alternative> alternatives,
        List<Place> places,
        List<Reason> reasons,
        List<String> words,
        @Nullable DangerKind danger) {

    public TriageExplanation {
        alternatives = List.copyOf(alternatives);
        places = List.copyOf(places);
        reasons = List.copyOf(reasons);
        words = List.copyOf(words);
    }

    /// A category that was considered.
    public record Alternative(String category, double confidence) {}

    /// A place that the text mentions.
    ///
    /// @param text the words of the text
    public record Place(String code, String name, double confidence, String text) {}
}
