package id.tanggap.ticket.clock;

import id.tanggap.sla.ClockName;
import id.tanggap.sla.PlannedClock;
import id.tanggap.sla.SlaPolicy;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.workflow.TicketTransition;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Applies the effect of a transition to the clocks: calculates with `sla`, writes with `ClockStore`.
@Component
public class TicketClockUpdater {

    private final ClockStore clocks;
    private final ClockReplanner replanner;
    private final ClockZones zones;
    private final SlaPolicy policy;

    TicketClockUpdater(ClockStore clocks, ClockReplanner replanner, ClockZones zones, SlaPolicy policy) {
        this.clocks = clocks;
        this.replanner = replanner;
        this.zones = zones;
        this.policy = policy;
    }

    public void apply(TicketTransition move, TicketRow before, TicketRow after, Instant at) {
        var id = before.id();
        switch (move.clocks()) {
            case KEEP -> {}
            case REPLACE_ACCEPTANCE -> startAcceptance(after, at);
            case UNDO_REPLACEMENT -> clocks.undoReplacement(id, ClockName.ACCEPTANCE, at);
            case MEET -> clocks.meet(id, ClockName.ACCEPTANCE, at);
            case PAUSE -> waitForCitizen(after, at);
            case RESUME -> clocks.resume(id, at);
            case END -> clocks.endAll(id, at);
            case CANCEL -> clocks.cancelAll(id, at);
            case RESTART -> restart(after, at);
            case PAUSE_AS_DUPLICATE -> clocks.pause(id, PauseReason.MERGED, at);
            case RESUME_AFTER_UNMERGE -> clocks.resumeAfterUnmerge(id, at);
        }
    }

    /// The office's clock runs only while that office holds the ticket; the national desk is an office too.
    private void startAcceptance(TicketRow ticket, Instant at) {
        clocks.cancelUnlessBreached(ticket.id(), ClockName.ACCEPTANCE, at);
        start(ticket, at, planned -> planned.name() == ClockName.ACCEPTANCE);
    }

    /// A balai that has already accepted does not have to accept again.
    private void restart(TicketRow ticket, Instant at) {
        var asksAgain = ticket.state() == TicketState.HANDED_OVER || ticket.state() == TicketState.TRIAGED;
        start(ticket, at, planned -> asksAgain || planned.name() != ClockName.ACCEPTANCE);
    }

    /// The citizen got an answer from a person: first response and update are met, the next update clock starts.
    public void answered(TicketRow ticket, Instant at) {
        clocks.meet(ticket.id(), ClockName.FIRST_RESPONSE, at);
        clocks.meet(ticket.id(), ClockName.UPDATE, at);
        if (!ticket.state().isOpen()) {
            return;
        }
        start(ticket, at, planned -> planned.name() == ClockName.UPDATE);
        if (ticket.state() == TicketState.WAITING_CITIZEN) {
            waitForCitizen(ticket, at);
        }
    }

    /// The law's hours run on while we ask the citizen, for instance who they are.
    private void waitForCitizen(TicketRow ticket, Instant at) {
        if (ticket.matter().waitsForCitizen()) {
            clocks.pause(ticket.id(), PauseReason.WAITING_CITIZEN, at);
        }
    }

    /// The answer of `answeredAt` was withdrawn before it was sent: the clocks that it met run again, those that it
    /// started are cancelled.
    public void revertAnswer(TicketRow ticket, Instant answeredAt, Instant at) {
        clocks.reactivate(ticket.id(), List.of(ClockName.FIRST_RESPONSE, ClockName.UPDATE), answeredAt, at);
    }

    /// The ending of `endedAt` was undone: the clocks that it ended run again with their old due times, and those that
    /// the reopening started at `at` are cancelled.
    public void revertEnding(TicketRow ticket, Instant endedAt, Instant at) {
        var all = List.of(ClockName.values());
        clocks.reactivate(ticket.id(), all, at, at);
        clocks.reactivate(ticket.id(), all, endedAt, at);
        clocks.resume(ticket.id(), at);
    }

    private void start(TicketRow ticket, Instant at, Predicate<PlannedClock> which) {
        clocks.start(
                ticket.id(),
                planned(ticket, at).stream().filter(which).toList(),
                ticket.assignment().balai());
    }

    private List<PlannedClock> planned(TicketRow ticket, Instant at) {
        return policy.clocks(ticket.matter(), at, zones.of(ticket));
    }

    /// Urgency or kind were corrected: replaces the clocks by those of the new policy, counted from where the old ones
    /// started.
    public void replan(TicketRow corrected, Instant at) {
        replanner.replan(corrected, zones.of(corrected), at);
    }

    /// Whether a correction changes nothing of its clocks.
    public boolean treatsAlike(TicketRow before, TicketRow after) {
        return policy.treatsAlike(before.matter(), after.matter());
    }
}
