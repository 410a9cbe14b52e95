package id.tanggap.ticket;

import id.tanggap.balai.BalaiCode;
import id.tanggap.taxonomy.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Applies what routing decided to a ticket; called by the modules that decide, in their transaction.
@Service
public class Forwarding {

    private final TicketRows rows;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Forwarding(TicketRows rows, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /// Routing found a balai. If the ticket is there already, only the new explanation is stored.
    ///
    /// @param answered true if whoever took the citizen's message tells them the balai, so that no other message should
    @Transactional(propagation = Propagation.MANDATORY)
    public void route(long ticketId, BalaiCode balai, RoutingGrounds grounds, boolean answered) {
        var at = clock.instant();
        var ticket = locked(ticketId);
        rows.ground(ticketId, grounds);
        if (ticket.balai().equals(Optional.of(balai.value()))) {
            journal.note(ticket, ticket, Origin.SYSTEM, "routing-kept", Map.of("reasons", grounds.reasons()), at);
            return;
        }
        var free = goesOn(ticket, at);
        var routed = free.in(State.HANDED_OVER)
                .with(new TicketRow.Assignment(balai.value(), false, null, null))
                .with(
                        free.handOverHistory().declines() > 0
                                        || free.assignment().balai() != null
                                ? free.handOverHistory().handedOver()
                                : free.handOverHistory());
        journal.move(Workflow.ROUTE, free, routed, Origin.SYSTEM, said(grounds), at);
        events.publishEvent(new TicketHandedOver(ticketId, ticket.number(), balai, answered));
    }

    /// No balai can be named: the national desk decides.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long ticketId, RoutingGrounds grounds) {
        rows.ground(ticketId, grounds);
        hold(locked(ticketId), said(grounds), false);
    }

    /// The ticket was declined or handed over too often: the national desk decides, and a supervisor is alerted.
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopTravelling(long ticketId, Reason reason) {
        hold(locked(ticketId), Map.of("reasons", List.of(reason)), true);
    }

    private void hold(TicketRow ticket, Map<String, Object> data, boolean alarm) {
        var at = clock.instant();
        var free = goesOn(ticket, at);
        var held =
                free.assignment().balai() == null ? free : free.with(new TicketRow.Assignment(null, false, null, null));
        var handOverHistory = alarm ? held.handOverHistory().alarmed() : held.handOverHistory();
        if (free.state() == State.TRIAGED || free.state() == State.NEW) {
            journal.note(free, held.with(handOverHistory), Origin.SYSTEM, "held", data, at);
        } else {
            journal.move(Workflow.HOLD, free, held.in(State.TRIAGED).with(handOverHistory), Origin.SYSTEM, data, at);
        }
    }

    /// A ticket that is routed again does not wait for the citizen any more.
    private TicketRow goesOn(TicketRow ticket, Instant at) {
        return ticket.state() == State.WAITING_CITIZEN
                ? journal.move(Workflow.RESUME, ticket, Waiting.resumed(ticket), Origin.SYSTEM, Map.of(), at)
                : ticket;
    }

    private static Map<String, Object> said(RoutingGrounds grounds) {
        var data = new HashMap<String, Object>();
        data.put("reasons", grounds.reasons());
        data.put("provisional", grounds.provisional());
        return data;
    }

    private TicketRow locked(long ticketId) {
        return rows.lock(ticketId)
                .orElseThrow(() -> new IllegalArgumentException("There is no ticket with id " + ticketId));
    }
}
