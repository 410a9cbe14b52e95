package id.tanggap.ticket;

import id.tanggap.taxonomy.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why routing chose a balai for a ticket, or none; stored with the ticket as JSON.
///
/// @param distanceM metres to the chosen balai; null if none was chosen
/// @param provisional the table of responsibilities was not yet the ministry's decree
public record RoutingExplanation(
        @Nullable Long distanceM, List<Candidate> candidates, List<Reason> reasons, boolean provisional) {

    public RoutingExplanation {
        candidates = List.copyOf(candidates);
        reasons = List.copyOf(reasons);
    }

    /// A balai that was considered.
    public record Candidate(String balai, long distanceM, boolean responsible, double score) {}
}
