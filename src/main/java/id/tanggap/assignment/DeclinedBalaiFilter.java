package id.tanggap.assignment;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.routing.BalaiCandidate;
import id.tanggap.routing.RoutingDecision;
import id.tanggap.taxonomy.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The result of routing without the balais that declined: the next responsible one, or none. A balai that is not
/// responsible for the place never gets a ticket only because it is near.
@Component
record DeclinedBalaiFilter(BalaiDirectory balais) {

    RoutingDecision apply(RoutingDecision routing, List<BalaiCode> declined) {
        return switch (routing) {
            case RoutingDecision.Held held -> held;
            case RoutingDecision.Assigned assigned ->
                declined.contains(assigned.balai()) ? next(assigned, declined) : assigned;
            case RoutingDecision.ByRule special ->
                special.balai().filter(declined::contains).isPresent() ? apply(special.otherwise(), declined) : special;
        };
    }

    private RoutingDecision next(RoutingDecision.Assigned assigned, List<BalaiCode> declined) {
        var left = assigned.candidates().stream()
                .filter(candidate -> !declined.contains(candidate.balai()))
                .toList();
        return left.stream()
                .filter(BalaiCandidate::responsible)
                .findFirst()
                .<RoutingDecision>map(next -> new RoutingDecision.Assigned(
                        next.balai(), next.distanceM(), left, reasons(next, declined), assigned.provisional()))
                .orElseGet(() -> new RoutingDecision.Held(
                        left,
                        List.of(Reason.of("reason.assignment.nobody-left", names(declined))),
                        assigned.provisional()));
    }

    private List<Reason> reasons(BalaiCandidate next, List<BalaiCode> declined) {
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.of("reason.assignment.next", name(next.balai())));
        reasons.add(Reason.of("reason.assignment.declined-by", names(declined)));
        return reasons;
    }

    private String names(List<BalaiCode> codes) {
        return codes.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(BalaiCode code) {
        return balais.find(code).map(Balai::name).orElse(code.value());
    }
}
