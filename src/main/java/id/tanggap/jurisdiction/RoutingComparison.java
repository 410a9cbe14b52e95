package id.tanggap.jurisdiction;

import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.routing.Router;
import id.tanggap.routing.RoutingDecision;
import id.tanggap.routing.RoutingQuestion;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks the same question before and after a change.
final class RoutingComparison {

    private final Router before;
    private final Router after;

    private RoutingComparison(Router before, Router after) {
        this.before = before;
        this.after = after;
    }

    /// @param at the moment for which both tables are read
    static RoutingComparison of(JurisdictionDraft draft, Router router, BalaiDirectory now, Instant at) {
        return new RoutingComparison(
                router.with(now.with(now.areas(), at)), router.with(now.with(draft.table(now), at)));
    }

    /// @return empty if it would go to the same balai, or wait as before
    Optional<RouteChange> of(RoutingQuestion question) {
        var was = before.route(question);
        var becomes = after.route(question);
        return balai(was).equals(balai(becomes))
                ? Optional.empty()
                : Optional.of(new RouteChange(balai(was), balai(becomes), metres(was), metres(becomes)));
    }

    static Optional<BalaiCode> balai(RoutingDecision decision) {
        return decision instanceof RoutingDecision.Assigned assigned ? Optional.of(assigned.balai()) : Optional.empty();
    }

    private static @Nullable Long metres(RoutingDecision decision) {
        return decision instanceof RoutingDecision.Assigned assigned ? assigned.distanceM() : null;
    }
}
