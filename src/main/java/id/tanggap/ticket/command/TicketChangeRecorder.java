package id.tanggap.ticket.command;

import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.clock.TicketClockUpdater;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.timeline.TimelineWriter;
import id.tanggap.ticket.workflow.ActorRole;
import id.tanggap.ticket.workflow.TicketTransition;
import id.tanggap.ticket.workflow.TransitionRequirement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Makes every change of a ticket: timeline entry, clocks, row and change feed together.
///
/// The entry holds every fact that changes, found by comparing the row before and after; so the ticket can be restored
/// from its timeline alone (`TimelineReplay`). Four statements, and those of the clocks.
@Component
public class TicketChangeRecorder {

    /// Keys of an entry's data that count as a reason: a person's text, the sentences of a decision, the citizen's
    /// reply.
    private static final Set<String> REASONS = Set.of("reason", "reasons", "verdict");

    private final TimelineWriter timeline;
    private final TicketStore rows;
    private final TicketClockUpdater clocks;

    TicketChangeRecorder(TimelineWriter timeline, TicketStore rows, TicketClockUpdater clocks) {
        this.timeline = timeline;
        this.rows = rows;
        this.clocks = clocks;
    }

    /// Records something that does not change the state.
    ///
    /// @return the ticket as stored now
    public TicketRow record(TicketRow before, TicketRow after, TimelineEntryKind kind, TicketChange change) {
        if (before.state() != after.state()) {
            throw new IllegalStateException("Ticket " + before.number() + " changes its state only by a move");
        }
        return write(before, after, kind, change);
    }

    /// Records something that changes no fact of the ticket.
    public TicketRow record(TicketRow ticket, TimelineEntryKind kind, TicketChange change) {
        return write(ticket, ticket, kind, change);
    }

    /// Carries out a transition.
    ///
    /// @throws IllegalStateException if the transition is not allowed, or lacks what it requires; callers check
    ///     first
    public TicketRow transition(TicketTransition move, TicketRow before, TicketRow after, TicketChange change) {
        var party = change.by().party();
        if (!move.allows(before.state(), after.state(), party)) {
            throw new IllegalStateException("Ticket %s cannot go from %s to %s by %s of %s"
                    .formatted(before.number(), before.state(), after.state(), move, party));
        }
        if (lacks(move, after, change.data())) {
            throw new IllegalStateException(
                    "Ticket %s: %s takes a reason or an outcome".formatted(before.number(), move));
        }
        clocks.apply(move, before, after, change.at());
        return write(before, after, move.event(), change);
    }

    /// What the transition requires. Whether the citizen was asked is checked before the transition (`TicketWaiting`).
    private static boolean lacks(TicketTransition move, TicketRow after, Map<String, Object> data) {
        var hasReason = REASONS.stream().anyMatch(data::containsKey);
        var hasOutcome = after.status().outcome() != null;
        return (move.needs(TransitionRequirement.REASON) && !hasReason)
                || (move.needs(TransitionRequirement.OUTCOME) && !hasOutcome);
    }

    /// Records an entry on which nobody must act: whether the ticket is unread, and when it changed, stay as they are.
    public void recordSilently(TicketRow ticket, TimelineEntryKind kind, TicketChange change) {
        recordSilently(ticket, ticket, kind, change);
    }

    /// The same for an entry that gives the ticket another category.
    public void recordSilently(TicketRow before, TicketRow after, TimelineEntryKind kind, TicketChange change) {
        rows.saveSilently(after.at(append(before, after, kind, change)), kind.code(), change.at());
    }

    private TicketRow write(TicketRow before, TicketRow after, TimelineEntryKind kind, TicketChange change) {
        var stored = after.at(append(before, after, kind, change));
        rows.save(stored, kind.code(), isNews(change.by().party()), change.at());
        return stored;
    }

    private long append(TicketRow before, TicketRow after, TimelineEntryKind kind, TicketChange change) {
        var by = change.by();
        var all = new LinkedHashMap<>(change.data());
        all.putAll(by.data());
        all.putAll(before.changesTo(after));
        return timeline.append(before.id(), change.at(), new TimelineWriter.Entry(kind, by.actor(), all));
    }

    /// Changes by citizens and by the system mark a ticket as unread; changes by staff do not.
    private static boolean isNews(ActorRole party) {
        return party == ActorRole.CITIZEN || party == ActorRole.SYSTEM;
    }
}
