package id.tanggap.ticket.citizen;

import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.resolution.ConfirmationReply;
import id.tanggap.ticket.resolution.Reopening;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.TicketTransition;
import org.springframework.stereotype.Component;

/// Handles a citizen's message to a ticket that waits for it or has ended: resumes, confirms or reopens it.
@Component
class CitizenReplyHandler {

    private final TicketChangeRecorder recorder;
    private final Reopening reopening;

    CitizenReplyHandler(TicketChangeRecorder recorder, Reopening reopening) {
        this.recorder = recorder;
        this.reopening = reopening;
    }

    void handle(TicketRow ticket, TicketChange change, String text) {
        switch (ticket.state()) {
            case WAITING_CITIZEN ->
                recorder.transition(
                        TicketTransition.RESUME, ticket, TicketWaiting.resumed(ticket), change.with("why", "answered"));
            case RESOLVED, CLOSED, CANCELLED -> afterTheEnd(ticket, change, ConfirmationReply.of(text));
            case NEW, TRIAGED, HANDED_OVER, ACCEPTED, IN_PROGRESS, WAITING_THIRD_PARTY -> {}
        }
    }

    /// Only a plain yes leaves the ticket ended; any other message reopens it, because somebody must read it.
    private void afterTheEnd(TicketRow ticket, TicketChange change, ConfirmationReply reply) {
        if (reply == ConfirmationReply.DONE) {
            if (ticket.state() == TicketState.RESOLVED) {
                recorder.transition(TicketTransition.CONFIRM, ticket, TicketResolution.closed(ticket), change);
            }
            return;
        }
        var verdict = reply == ConfirmationReply.NOT_YET ? "not-yet" : "wrote";
        reopening.reopen(ticket, change.with("verdict", verdict));
    }
}
