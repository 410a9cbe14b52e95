package id.tanggap.assignment;

import id.tanggap.routing.Routing;
import id.tanggap.ticket.RoutingGrounds;

/// Converts a routing decision to the explanation that tickets store.
final class Grounds {

    private Grounds() {}

    static RoutingGrounds of(Routing routing) {
        return new RoutingGrounds(
                switch (routing) {
                    case Routing.Assigned assigned -> assigned.distanceM();
                    case Routing.Held held -> null;
                },
                routing.candidates().stream()
                        .map(one -> new RoutingGrounds.Candidate(
                                one.balai().value(), one.distanceM(), one.responsible(), one.score()))
                        .toList(),
                routing.reasons(),
                routing.provisional());
    }
}
