package id.tanggap.phone;

import id.tanggap.pbx.Direction;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Tickets;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Completes a call whose form led to a ticket, in the transaction that opened the ticket: the timeline shows the call,
/// and its callback is settled.
@Component
class Completion {

    private static final Logger LOG = LoggerFactory.getLogger(Completion.class);

    private final CallStates calls;
    private final CallForms forms;
    private final Obligations obligations;
    private final Tickets tickets;

    Completion(CallStates calls, CallForms forms, Obligations obligations, Tickets tickets) {
        this.calls = calls;
        this.forms = forms;
        this.obligations = obligations;
        this.tickets = tickets;
    }

    /// @param became `TICKET` if the form opened the ticket, `LINKED` if it named an existing one
    void completed(long callId, Became became, TicketNews.News ticket) {
        calls.lock(callId)
                .filter(call -> call.became() != Became.TICKET)
                .ifPresentOrElse(
                        call -> complete(call, became, ticket),
                        () -> LOG.warn("call={} form=ignored why=unknown-or-completed", callId));
    }

    private void complete(CallState call, Became became, TicketNews.News ticket) {
        var agent = forms.of(call.id()).map(Calls.SavedForm::byName).orElse(null);
        var by = Objects.requireNonNullElse(agent, CallState.SYSTEM);
        var reason = Reason.of("reason.phone." + became.code(), ticket.number().grouped());
        calls.became(call.id(), new DecidedFollowUp(became, reason, by, call.callbackId()), ticket.at());
        calls.completed(call.id(), ticket.ticketId(), ticket.reporterId());
        tickets.tell(ticket.ticketId(), "call-told", call.story(by), ticket.at());
        settle(call, by, ticket);
    }

    private void settle(CallState call, String by, TicketNews.News ticket) {
        var theyCalled = call.facts().answered() && call.facts().way() == Direction.INBOUND;
        var how = theyCalled ? CallbackEnding.CALLED_AGAIN : CallbackEnding.REACHED;
        var contact = new CitizenContact(
                how,
                by,
                call.id(),
                ticket.ticketId(),
                Map.of("number", ticket.number().digits()),
                ticket.at());
        if (ticket.reporterId() != null) {
            obligations.heard(ticket.reporterId(), contact);
        }
        obligations.heardOn(call, contact);
    }
}
