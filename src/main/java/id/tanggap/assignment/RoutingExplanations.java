package id.tanggap.assignment;

import id.tanggap.routing.RoutingDecision;
import id.tanggap.ticket.RoutingExplanation;

/// Converts a routing decision to the explanation that tickets store.
public final class RoutingExplanations {

    private RoutingExplanations() {}

    public static RoutingExplanation of(RoutingDecision routing) {
        return new RoutingExplanation(
                switch (routing) {
                    case RoutingDecision.Assigned assigned -> assigned.distanceM();
                    case RoutingDecision.Held held -> null;
                    case RoutingDecision.ByRule special ->
                        special.distanceM().isPresent() ? special.distanceM().getAsLong() : null;
                },
                routing.candidates().stream()
                        .map(one -> new RoutingExplanation.Candidate(
                                one.balai().value(), one.distanceM(), one.responsible(), one.score()))
                        .toList(),
                routing.reasons(),
                routing.provisional());
    }
}
