package id.tanggap.assignment;

import id.tanggap.routing.RoutingDecision;
import id.tanggap.routing.rule.RuleHits;
import id.tanggap.ticket.ownership.RoutingResultApplier;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a special rule does to a ticket besides naming its balai: gives it to a team of the national desk, and counts.
@Service
public class RuleApplication {

    private final RuleHits hits;
    private final RoutingResultApplier applier;

    RuleApplication(RuleHits hits, RoutingResultApplier applier) {
        this.hits = hits;
        this.applier = applier;
    }

    /// Part of the transaction that opens the ticket, or routes it again.
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(long ticketId, RoutingDecision.ByRule decided, Instant at) {
        decided.team().ifPresent(team -> applier.giveToTeam(ticketId, team, decided.reasons()));
        hits.hit(decided.rule().key(), at);
    }
}
