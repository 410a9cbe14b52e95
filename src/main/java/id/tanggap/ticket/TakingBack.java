package id.tanggap.ticket;

import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Undoes a hand-over that nobody has accepted: the ticket goes back to the office that gave it, and the hand-over does
/// not count.
@Component
class TakingBack {

    private final Journal journal;
    private final ApplicationEventPublisher events;

    TakingBack(Journal journal, ApplicationEventPublisher events) {
        this.journal = journal;
        this.events = events;
    }

    Done takeBack(TicketRow ticket, Before before, Viewer by, Instant at) {
        var back = ticket.in(stateOf(before.state())).with(before.assignment()).with(before.handOverHistory());
        journal.move(Workflow.TAKE_BACK, ticket, back, Origin.of(by), Map.of(), at);
        back.balai()
                .map(BalaiCode::new)
                .ifPresent(
                        balai -> events.publishEvent(new TicketHandedOver(ticket.id(), ticket.number(), balai, false)));
        return new Done.Accepted(ticket.number());
    }

    /// The state after the undo: work that had started must be started again; a ticket that a person has moved is no
    /// longer new.
    private static State stateOf(State before) {
        return switch (before) {
            case HANDED_OVER -> State.HANDED_OVER;
            case ACCEPTED, IN_PROGRESS, WAITING_THIRD_PARTY -> State.ACCEPTED;
            case NEW, TRIAGED, WAITING_CITIZEN, RESOLVED, CLOSED, CANCELLED -> State.TRIAGED;
        };
    }
}
