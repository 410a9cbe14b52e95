package id.tanggap.routing;

import id.tanggap.balai.BalaiCode;
import id.tanggap.taxonomy.Reason;
import java.util.List;

/// Who answers for a complaint, with everything that was considered.
public sealed interface RoutingDecision {

    /// Best first.
    List<BalaiCandidate> candidates();

    List<Reason> reasons();

    /// True while the table of responsibilities is the derived one and not the ministry's decree.
    boolean provisional();

    /// A balai was found.
    ///
    /// @param distanceM metres on the ellipsoid from the place to the balai
    record Assigned(
            BalaiCode balai, long distanceM, List<BalaiCandidate> candidates, List<Reason> reasons, boolean provisional)
            implements RoutingDecision {
        public Assigned {
            candidates = List.copyOf(candidates);
            reasons = List.copyOf(reasons);
        }
    }

    /// No balai can be named: the national queue keeps it until the place is known.
    record Held(List<BalaiCandidate> candidates, List<Reason> reasons, boolean provisional) implements RoutingDecision {
        public Held {
            candidates = List.copyOf(candidates);
            reasons = List.copyOf(reasons);
        }
    }
}
