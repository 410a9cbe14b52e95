package id.tanggap.ticket.ownership;

import id.tanggap.balai.BalaiCode;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.RoutingExplanation;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.event.TicketHandedOver;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.TicketTransition;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Applies what routing decided to a ticket; called by the modules that decide, in their transaction.
@Service
public class RoutingResultApplier {

    private final TicketStore rows;
    private final TicketChangeRecorder recorder;
    private final AssignmentEligibility eligibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoutingResultApplier(
            TicketStore rows,
            TicketChangeRecorder recorder,
            AssignmentEligibility eligibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.recorder = recorder;
        this.eligibility = eligibility;
        this.events = events;
        this.clock = clock;
    }

    /// Routing found a balai. If the ticket is there already, only the new explanation is stored.
    ///
    /// @param answered true if whoever took the citizen's message tells them the balai, so that no other message
    /// should
    @Transactional(propagation = Propagation.MANDATORY)
    public void route(long ticketId, BalaiCode balai, RoutingExplanation explanation, boolean answered) {
        var change = new TicketChange(Actor.SYSTEM, clock.instant());
        var ticket = locked(ticketId);
        rows.saveRoutingExplanation(ticketId, explanation);
        if (ticket.balai().equals(Optional.of(balai.value()))) {
            recorder.record(ticket, TimelineEntryKind.ROUTING_KEPT, change.with("reasons", explanation.reasons()));
            return;
        }
        var free = goesOn(ticket, change);
        var routed = free.in(TicketState.HANDED_OVER)
                .with(new TicketRow.Assignment(balai.value(), false, null, null))
                .with(
                        free.handOverHistory().declines() > 0
                                        || free.assignment().balai() != null
                                ? free.handOverHistory().handedOver()
                                : free.handOverHistory());
        recorder.transition(TicketTransition.ROUTE, free, routed, change.with(said(explanation)));
        events.publishEvent(new TicketHandedOver(ticketId, ticket.number(), balai, answered));
    }

    /// No balai can be named: the national desk decides.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long ticketId, RoutingExplanation explanation) {
        rows.saveRoutingExplanation(ticketId, explanation);
        hold(locked(ticketId), said(explanation), false);
    }

    /// The ticket was declined or handed over too often: the national desk decides, and a supervisor is alerted.
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdAndAlert(long ticketId, Reason reason) {
        hold(locked(ticketId), Map.of("reasons", List.of(reason)), true);
    }

    /// A special rule gives the ticket to a team of the national desk. Nothing happens if a balai or a person has it,
    /// or the team is gone: then the whole national desk sees it in its queue.
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveToTeam(long ticketId, long team, List<Reason> reasons) {
        var ticket = locked(ticketId);
        var has = ticket.assignment();
        if (has.balai() != null
                || has.assignee() != null
                || Objects.equals(has.team(), team)
                || eligibility.objectionToTeam(team, null).isPresent()) {
            return;
        }
        var change = new TicketChange(Actor.SYSTEM, clock.instant()).with("reasons", reasons);
        recorder.record(ticket, ticket.with(has.of(team, null)), TimelineEntryKind.ASSIGNED, change);
    }

    private void hold(TicketRow ticket, Map<String, Object> data, boolean alarm) {
        var change = new TicketChange(Actor.SYSTEM, clock.instant());
        var free = goesOn(ticket, change);
        var held = free.assignment().balai() == null ? free : free.with(TicketRow.Assignment.NONE);
        var handOverHistory = alarm ? held.handOverHistory().alarmed() : held.handOverHistory();
        if (free.state() == TicketState.TRIAGED || free.state() == TicketState.NEW) {
            recorder.record(free, held.with(handOverHistory), TimelineEntryKind.HELD, change.with(data));
        } else {
            var triaged = held.in(TicketState.TRIAGED).with(handOverHistory);
            recorder.transition(TicketTransition.HOLD, free, triaged, change.with(data));
        }
    }

    /// A ticket that is routed again does not wait for the citizen any more.
    private TicketRow goesOn(TicketRow ticket, TicketChange change) {
        return ticket.state() == TicketState.WAITING_CITIZEN
                ? recorder.transition(TicketTransition.RESUME, ticket, TicketWaiting.resumed(ticket), change)
                : ticket;
    }

    private static Map<String, Object> said(RoutingExplanation explanation) {
        return Map.of("reasons", explanation.reasons(), "provisional", explanation.provisional());
    }

    private TicketRow locked(long ticketId) {
        return rows.lock(ticketId)
                .orElseThrow(() -> new IllegalArgumentException("There is no ticket with id " + ticketId));
    }
}
