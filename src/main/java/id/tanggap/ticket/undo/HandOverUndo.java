package id.tanggap.ticket.undo;

import id.tanggap.balai.BalaiCode;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.event.TicketHandedOver;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.timeline.TicketSnapshot;
import id.tanggap.ticket.workflow.TicketTransition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Undoes a hand-over that nobody has accepted: the ticket goes back to the office that gave it, and the hand-over
/// does not count.
@Component
class HandOverUndo {

    private final TicketChangeRecorder recorder;
    private final ApplicationEventPublisher events;

    HandOverUndo(TicketChangeRecorder recorder, ApplicationEventPublisher events) {
        this.recorder = recorder;
        this.events = events;
    }

    CommandResult takeBack(TicketRow ticket, TicketSnapshot before, TicketChange change) {
        var back = ticket.in(stateOf(before.state())).with(before.assignment()).with(before.handOverHistory());
        recorder.transition(TicketTransition.TAKE_BACK, ticket, back, change);
        back.balai()
                .map(BalaiCode::new)
                .ifPresent(
                        balai -> events.publishEvent(new TicketHandedOver(ticket.id(), ticket.number(), balai, false)));
        return new CommandResult.Accepted(ticket.number());
    }

    /// The state after the undo: work that had started must be started again; a ticket that a person has moved is no
    /// longer new.
    private static TicketState stateOf(TicketState before) {
        return switch (before) {
            case HANDED_OVER -> TicketState.HANDED_OVER;
            case ACCEPTED, IN_PROGRESS, WAITING_THIRD_PARTY -> TicketState.ACCEPTED;
            case NEW, TRIAGED, WAITING_CITIZEN, RESOLVED, CLOSED, CANCELLED -> TicketState.TRIAGED;
        };
    }
}
