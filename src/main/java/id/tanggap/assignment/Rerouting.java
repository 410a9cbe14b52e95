package id.tanggap.assignment;

import id.tanggap.routing.Router;
import id.tanggap.routing.RoutingDecision;
import id.tanggap.routing.RoutingQuestion;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.event.RoutingRequest;
import id.tanggap.ticket.event.TicketCorrected;
import id.tanggap.ticket.event.TicketDeclined;
import id.tanggap.ticket.ownership.BalaiHandOver;
import id.tanggap.ticket.ownership.RoutingResultApplier;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Routes a ticket again, in the transaction that made it necessary: after a decline without the balai that declined,
/// after a correction by the new category and place. Once for each change.
@Component
record Rerouting(
        Router router,
        RoutingResultApplier applier,
        DeclinedBalaiFilter declinedFilter,
        ReportFactsReader facts,
        RuleApplication rules,
        Clock clock) {

    /// After the second decline a person decides.
    static final int DECLINES = 2;

    @EventListener
    void after(TicketDeclined declined) {
        var asked = declined.asked();
        if (asked.declines() >= DECLINES || asked.handOvers() + 1 >= BalaiHandOver.TOO_OFTEN) {
            applier.holdAndAlert(
                    declined.ticketId(),
                    Reason.of(
                            "reason.assignment.ping-pong",
                            Integer.toString(asked.declines()),
                            Integer.toString(asked.handOvers())));
            return;
        }
        route(declined.ticketId(), asked, false);
    }

    @EventListener
    void after(TicketCorrected corrected) {
        route(corrected.ticketId(), corrected.asked(), corrected.answered());
    }

    private void route(long ticketId, RoutingRequest asked, boolean answered) {
        var question = new RoutingQuestion(asked.category(), asked.place(), Optional.empty(), facts.of(ticketId));
        switch (declinedFilter.apply(router.route(question), asked.declinedBy())) {
            case RoutingDecision.Assigned found ->
                applier.route(ticketId, found.balai(), RoutingExplanations.of(found), answered);
            case RoutingDecision.Held held -> applier.hold(ticketId, RoutingExplanations.of(held));
            case RoutingDecision.ByRule special -> route(ticketId, special, answered);
        }
    }

    private void route(long ticketId, RoutingDecision.ByRule special, boolean answered) {
        var explanation = RoutingExplanations.of(special);
        special.balai()
                .ifPresentOrElse(
                        balai -> applier.route(ticketId, balai, explanation, answered),
                        () -> applier.hold(ticketId, explanation));
        rules.apply(ticketId, special, clock.instant());
    }
}
