package id.tanggap.ticket.citizen;

import id.tanggap.ticket.NewMessage;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.resolution.ConfirmationReply;
import id.tanggap.ticket.resolution.Reopening;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.suggestion.AwaitedDecisions;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Handles a citizen's message to a ticket that waits for it or has ended: resumes, confirms or reopens it.
@Component
class CitizenReplyHandler {

    private final TicketChangeRecorder recorder;
    private final Reopening reopening;
    private final AwaitedDecisions awaited;

    CitizenReplyHandler(TicketChangeRecorder recorder, Reopening reopening, AwaitedDecisions awaited) {
        this.recorder = recorder;
        this.reopening = reopening;
        this.awaited = awaited;
    }

    /// A citizen's message in a ticket.
    ///
    /// @param ofReporter its writer reported this ticket; the writer of a duplicate may be somebody else
    record Reply(long messageId, NewMessage message, boolean ofReporter) {

        boolean acts() {
            return message.acts() && ofReporter;
        }
    }

    /// A wait for the citizen ends whoever they are: that only makes the office work again. What is not proven to be
    /// of the citizen confirms and reopens nothing; it is suggested to the agents.
    void handle(TicketRow ticket, TicketChange change, Reply reply) {
        switch (ticket.state()) {
            case WAITING_CITIZEN ->
                recorder.transition(
                        TicketTransition.RESUME, ticket, TicketWaiting.resumed(ticket), change.with("why", "answered"));
            case RESOLVED, CLOSED, CANCELLED -> afterTheEnd(ticket, change, reply);
            case NEW, TRIAGED, HANDED_OVER, ACCEPTED, IN_PROGRESS, WAITING_THIRD_PARTY -> {}
        }
    }

    /// Only a plain yes leaves the ticket ended; any other message reopens it, because somebody must read it.
    private void afterTheEnd(TicketRow ticket, TicketChange change, Reply reply) {
        var said = ConfirmationReply.of(reply.message().text());
        if (!reply.acts()) {
            suggest(ticket, change, reply, said);
            return;
        }
        if (said == ConfirmationReply.DONE) {
            if (ticket.state() == TicketState.RESOLVED) {
                recorder.transition(TicketTransition.CONFIRM, ticket, TicketResolution.closed(ticket), change);
            }
            return;
        }
        reopening.reopen(ticket, change.with("verdict", verdict(said)));
    }

    private void suggest(TicketRow ticket, TicketChange change, Reply reply, ConfirmationReply said) {
        if (said == ConfirmationReply.DONE && ticket.state() != TicketState.RESOLVED) {
            return;
        }
        var act = said == ConfirmationReply.DONE ? "confirm" : "reopen";
        var data = Map.<String, Object>of("message", reply.messageId(), "act", act, "said", verdict(said));
        awaited.add(recorder.record(ticket, TimelineEntryKind.ACT_SUGGESTED, change.with(data)), change.at());
    }

    private static String verdict(ConfirmationReply said) {
        return switch (said) {
            case DONE -> "done";
            case NOT_YET -> "not-yet";
            case OTHER -> "wrote";
        };
    }
}
