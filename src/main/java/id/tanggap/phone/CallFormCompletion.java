package id.tanggap.phone;

import id.tanggap.pbx.CallDirection;
import id.tanggap.phone.call.DecidedFollowUp;
import id.tanggap.phone.call.FollowUp;
import id.tanggap.phone.call.LockedCall;
import id.tanggap.phone.call.LockedCalls;
import id.tanggap.phone.callback.CallbackEnding;
import id.tanggap.phone.callback.CallbackLifecycle;
import id.tanggap.phone.callback.CitizenContact;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.citizen.Tickets;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Completes a call whose form led to a ticket, in the transaction that opened the ticket: the timeline shows the
/// call, and its callback is settled.
@Component
record CallFormCompletion(LockedCalls calls, CallFormDrafts forms, CallbackLifecycle lifecycle, Tickets tickets) {

    private static final Logger LOG = LoggerFactory.getLogger(CallFormCompletion.class);

    /// @param followUp `TICKET` if the form opened the ticket, `LINKED` if it named an existing one
    void completed(long callId, FollowUp followUp, PhoneTicketListener.News ticket) {
        calls.lock(callId)
                .filter(call -> call.kind() != FollowUp.TICKET)
                .ifPresentOrElse(
                        call -> complete(call, followUp, ticket),
                        () -> LOG.warn("call={} form=ignored why=unknown-or-completed", callId));
    }

    private void complete(LockedCall call, FollowUp followUp, PhoneTicketListener.News ticket) {
        var agent = forms.of(call.id()).map(Calls.SavedForm::byName).orElse(null);
        var by = Objects.requireNonNullElse(agent, LockedCall.SYSTEM);
        var reason =
                Reason.of("reason.phone." + followUp.code(), ticket.number().grouped());
        calls.setFollowUp(call.id(), new DecidedFollowUp(followUp, reason, by, call.callbackId()), ticket.at());
        calls.completed(call.id(), ticket.ticketId(), ticket.reporterId());
        tickets.record(ticket.ticketId(), TimelineEntryKind.CALL_TOLD, call.timelineData(by), ticket.at());
        settle(call, by, ticket);
    }

    private void settle(LockedCall call, String by, PhoneTicketListener.News ticket) {
        var theyCalled = call.facts().answered() && call.facts().resolvedDirection() == CallDirection.INBOUND;
        var how = theyCalled ? CallbackEnding.CALLED_AGAIN : CallbackEnding.REACHED;
        var contact = new CitizenContact(
                how,
                by,
                call.id(),
                ticket.ticketId(),
                Map.of("number", ticket.number().digits()),
                ticket.at());
        if (ticket.reporterId() != null) {
            lifecycle.settleAll(ticket.reporterId(), contact);
        }
        lifecycle.settleOfCall(call, contact);
    }
}
