package id.tanggap.ticket;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Makes every change of a ticket: timeline entry, clocks, row and change feed together.
///
/// The entry holds every fact that changes, found by comparing the row before and after; so the ticket can be restored
/// from its timeline alone (`TicketReplay`). Four statements, and those of the clocks.
@Component
class Journal {

    /// Keys of an entry's data that count as a reason: a person's text, the sentences of a decision, the citizen's
    /// reply.
    private static final Set<String> REASONS = Set.of("reason", "reasons", "verdict");

    private final Timeline timeline;
    private final TicketRows rows;
    private final ClockWork clocks;

    Journal(Timeline timeline, TicketRows rows, ClockWork clocks) {
        this.timeline = timeline;
        this.rows = rows;
        this.clocks = clocks;
    }

    /// Records something that does not change the state.
    ///
    /// @param data values that the text of the entry mentions
    /// @return the ticket as stored now
    TicketRow note(TicketRow before, TicketRow after, Origin by, String kind, Map<String, Object> data, Instant at) {
        if (before.state() != after.state()) {
            throw new IllegalStateException("Ticket " + before.number() + " changes its state only by a move");
        }
        return write(before, after, by, kind, data, at);
    }

    /// Carries out a transition.
    ///
    /// @throws IllegalStateException if the transition is not allowed, or lacks what it requires; callers check first
    TicketRow move(Workflow move, TicketRow before, TicketRow after, Origin by, Map<String, Object> data, Instant at) {
        if (!move.allows(before.state(), after.state(), by.party())) {
            throw new IllegalStateException("Ticket %s cannot go from %s to %s by %s of %s"
                    .formatted(before.number(), before.state(), after.state(), move, by.party()));
        }
        if (lacks(move, after, data)) {
            throw new IllegalStateException(
                    "Ticket %s: %s takes a reason or an outcome".formatted(before.number(), move));
        }
        clocks.apply(move, before, after, at);
        return write(before, after, by, move.event(), data, at);
    }

    /// What the transition requires. Whether the citizen was asked is checked before the transition (`Waiting`).
    private static boolean lacks(Workflow move, TicketRow after, Map<String, Object> data) {
        var hasReason = REASONS.stream().anyMatch(data::containsKey);
        var hasOutcome = after.status().outcome() != null;
        return (move.needs(Need.REASON) && !hasReason) || (move.needs(Need.OUTCOME) && !hasOutcome);
    }

    /// Records an entry on which nobody must act: whether the ticket is unread, and when it changed, stay as they are.
    void remark(TicketRow ticket, Origin by, String kind, Map<String, Object> data, Instant at) {
        rows.remarked(ticket.at(append(ticket, ticket, by, kind, data, at)), kind, at);
    }

    private TicketRow write(
            TicketRow before, TicketRow after, Origin by, String kind, Map<String, Object> data, Instant at) {
        var stored = after.at(append(before, after, by, kind, data, at));
        rows.save(stored, kind, isNews(by.party()), at);
        return stored;
    }

    private long append(
            TicketRow before, TicketRow after, Origin by, String kind, Map<String, Object> data, Instant at) {
        var all = new LinkedHashMap<>(data);
        all.putAll(by.data());
        all.putAll(before.changesTo(after));
        return timeline.append(before.id(), at, new Timeline.Entry(kind, by.actor(), all));
    }

    /// Changes by citizens and by the system mark a ticket as unread; changes by staff do not.
    private static boolean isNews(Party party) {
        return party == Party.CITIZEN || party == Party.SYSTEM;
    }
}
