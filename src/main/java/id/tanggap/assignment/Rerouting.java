package id.tanggap.assignment;

import id.tanggap.routing.Question;
import id.tanggap.routing.Router;
import id.tanggap.routing.Routing;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Forwarding;
import id.tanggap.ticket.HandOver;
import id.tanggap.ticket.RoutingAsked;
import id.tanggap.ticket.TicketCorrected;
import id.tanggap.ticket.TicketDeclined;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Routes a ticket again, in the transaction that made it necessary: after a decline without the balai that declined,
/// after a correction by the new category and place. Once for each change.
@Component
class Rerouting {

    /// After the second decline a person decides.
    static final int DECLINES = 2;

    private final Router router;
    private final Forwarding forwarding;
    private final WithoutDecliners remaining;

    Rerouting(Router router, Forwarding forwarding, WithoutDecliners remaining) {
        this.router = router;
        this.forwarding = forwarding;
        this.remaining = remaining;
    }

    @EventListener
    void after(TicketDeclined declined) {
        var asked = declined.asked();
        if (asked.declines() >= DECLINES || asked.handOvers() + 1 >= HandOver.TOO_OFTEN) {
            forwarding.stopTravelling(
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

    private void route(long ticketId, RoutingAsked asked, boolean answered) {
        var routing = router.route(new Question(asked.category(), asked.place(), Optional.empty()));
        switch (remaining.of(routing, asked.declinedBy())) {
            case Routing.Assigned found -> forwarding.route(ticketId, found.balai(), Grounds.of(found), answered);
            case Routing.Held held -> forwarding.hold(ticketId, Grounds.of(held));
        }
    }
}
