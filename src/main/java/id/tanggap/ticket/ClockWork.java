package id.tanggap.ticket;

import id.tanggap.sla.ClockName;
import id.tanggap.sla.PlannedClock;
import id.tanggap.sla.Policy;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Applies the effect of a transition to the clocks: calculates with `sla`, writes with `Clocks`.
@Component
class ClockWork {

    private final Clocks clocks;
    private final ClockPlan plan;
    private final ClockZones zones;
    private final Policy policy;

    ClockWork(Clocks clocks, ClockPlan plan, ClockZones zones, Policy policy) {
        this.clocks = clocks;
        this.plan = plan;
        this.zones = zones;
        this.policy = policy;
    }

    void apply(Workflow move, TicketRow before, TicketRow after, Instant at) {
        var id = before.id();
        switch (move.clocks()) {
            case KEEP -> {}
            case HAND -> startAcceptance(after, at);
            case HAND_BACK -> clocks.handBack(id, ClockName.ACCEPTANCE, at);
            case MEET -> clocks.meet(id, ClockName.ACCEPTANCE, at);
            case PAUSE -> clocks.stop(id, Clocks.WAITING, at);
            case RESUME -> clocks.goOn(id, at);
            case END -> clocks.endAll(id, at);
            case CANCEL -> clocks.cancelAll(id, at);
            case RESTART -> restart(after, at);
            case PUT_ASIDE -> clocks.stop(id, Clocks.MERGED, at);
            case TAKE_UP -> clocks.takeUp(id, at);
        }
    }

    /// The office's clock runs only while that office holds the ticket; the national desk is an office too.
    private void startAcceptance(TicketRow ticket, Instant at) {
        clocks.giveUp(ticket.id(), ClockName.ACCEPTANCE, at);
        start(ticket, at, planned -> planned.name() == ClockName.ACCEPTANCE);
    }

    /// A balai that has already accepted does not have to accept again.
    private void restart(TicketRow ticket, Instant at) {
        var asksAgain = ticket.state() == State.HANDED_OVER || ticket.state() == State.TRIAGED;
        start(ticket, at, planned -> asksAgain || planned.name() != ClockName.ACCEPTANCE);
    }

    /// The citizen got an answer from a person: first response and update are met, the next update clock starts.
    void answered(TicketRow ticket, Instant at) {
        clocks.meet(ticket.id(), ClockName.FIRST_RESPONSE, at);
        clocks.meet(ticket.id(), ClockName.UPDATE, at);
        if (!ticket.state().isOpen()) {
            return;
        }
        start(ticket, at, planned -> planned.name() == ClockName.UPDATE);
        if (ticket.state() == State.WAITING_CITIZEN) {
            clocks.stop(ticket.id(), Clocks.WAITING, at);
        }
    }

    /// The answer of `answeredAt` was withdrawn before it was sent: the clocks that it met run again, those that it
    /// started are cancelled.
    void unanswered(TicketRow ticket, Instant answeredAt, Instant at) {
        clocks.revive(ticket.id(), List.of(ClockName.FIRST_RESPONSE, ClockName.UPDATE), answeredAt, at);
    }

    /// The ending of `endedAt` was undone: the clocks that it ended run again with their old due times, and those that
    /// the reopening started at `at` are cancelled.
    void unended(TicketRow ticket, Instant endedAt, Instant at) {
        var all = List.of(ClockName.values());
        clocks.revive(ticket.id(), all, at, at);
        clocks.revive(ticket.id(), all, endedAt, at);
        clocks.goOn(ticket.id(), at);
    }

    private void start(TicketRow ticket, Instant at, Predicate<PlannedClock> which) {
        clocks.start(
                ticket.id(),
                planned(ticket, at).stream().filter(which).toList(),
                ticket.assignment().balai());
    }

    private List<PlannedClock> planned(TicketRow ticket, Instant at) {
        return policy.clocks(ticket.about().matter(), at, zones.citizen(ticket), zones.office(ticket));
    }

    /// Urgency or kind were corrected: replaces the clocks by those of the new policy, counted from where the old ones
    /// started.
    void replan(TicketRow corrected, Instant at) {
        plan.anew(corrected, zones.citizen(corrected), zones.office(corrected), at);
    }
}
