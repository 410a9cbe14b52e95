package id.tanggap.ticket;

import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// A hand-over that nobody has accepted goes back to the office that gave it, as if it had not been counted.
@Component
class TakingBack {

    private final Journal journal;
    private final ApplicationEventPublisher events;

    TakingBack(Journal journal, ApplicationEventPublisher events) {
        this.journal = journal;
        this.events = events;
    }

    Done takeBack(TicketRow ticket, Before before, Viewer by, Instant at) {
        var back = ticket.in(stateOf(before.state())).with(before.hands()).with(before.travels());
        journal.move(Workflow.TAKE_BACK, ticket, back, Origin.of(by), Map.of(), at);
        back.balai()
                .map(BalaiCode::new)
                .ifPresent(
                        balai -> events.publishEvent(new TicketHandedOver(ticket.id(), ticket.number(), balai, false)));
        return new Done.Accepted(ticket.number());
    }

    /// Who had begun begins again by one key; a ticket that a person has moved is not new any more.
    private static State stateOf(State before) {
        return switch (before) {
            case HANDED_OVER -> State.HANDED_OVER;
            case ACCEPTED, IN_PROGRESS, WAITING_THIRD_PARTY -> State.ACCEPTED;
            case NEW, TRIAGED, WAITING_CITIZEN, RESOLVED, CLOSED, CANCELLED -> State.TRIAGED;
        };
    }
}
