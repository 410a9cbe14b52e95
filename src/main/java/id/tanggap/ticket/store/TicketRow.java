package id.tanggap.ticket.store;

import id.tanggap.sla.SlaCriteria;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The row of a locked ticket: what a command needs to decide, and what it may change.
///
/// @param version number of the last timeline entry
/// @param reachable whether we have an address or number of the citizen
/// @param cycleAt when its present clocks started
/// @param endedAt when it got its outcome
public record TicketRow(
        long id,
        TicketNumber number,
        long version,
        String channel,
        String language,
        boolean reachable,
        Status status,
        Assignment assignment,
        About about,
        HandOverHistory handOverHistory,
        LinkedTo linkedTo,
        Instant cycleAt,
        @Nullable Instant endedAt) {

    /// @param resume the state to return to after waiting, or when the ticket is reopened
    public record Status(
            TicketState state,
            @Nullable TicketState resume,
            @Nullable String outcome) {}

    /// Who has the ticket.
    ///
    /// @param chosen true if a person chose the balai, not routing
    public record Assignment(
            @Nullable String balai,
            boolean chosen,
            @Nullable Long team,
            @Nullable Long assignee) {
        public Assignment of(@Nullable Long newTeam, @Nullable Long newAssignee) {
            return new Assignment(balai, chosen, newTeam, newAssignee);
        }
    }

    /// What the ticket is about.
    ///
    /// @param confidential the reporter is hidden from most staff
    public record About(
            String category,
            Kind kind,
            boolean supervision,
            Urgency urgency,
            @Nullable String place,
            boolean confidential) {
        public About confidential(boolean now) {
            return new About(category, kind, supervision, urgency, place, now);
        }

        public SlaCriteria matter() {
            return new SlaCriteria(urgency, kind, supervision);
        }
    }

    /// How often it was handed over and declined.
    ///
    /// @param alarm it was passed on too often
    public record HandOverHistory(int handOvers, int declines, List<String> declinedBy, boolean alarm) {
        public HandOverHistory {
            declinedBy = List.copyOf(declinedBy);
        }

        public HandOverHistory handedOver() {
            return new HandOverHistory(handOvers + 1, declines, declinedBy, alarm);
        }

        public HandOverHistory alarmed() {
            return new HandOverHistory(handOvers, declines, declinedBy, true);
        }
    }

    /// @param main the main ticket, if this is a duplicate
    /// @param incident the incident it is a report of
    public record LinkedTo(@Nullable Long main, @Nullable Long incident) {}

    public TicketState state() {
        return status.state();
    }

    public Optional<String> balai() {
        return Optional.ofNullable(assignment.balai());
    }

    public TicketRow in(TicketState state) {
        return with(new Status(state, null, null));
    }

    public TicketRow with(Status now) {
        return new TicketRow(
                id,
                number,
                version,
                channel,
                language,
                reachable,
                now,
                assignment,
                about,
                handOverHistory,
                linkedTo,
                cycleAt,
                endedAt);
    }

    public TicketRow with(Assignment now) {
        return new TicketRow(
                id,
                number,
                version,
                channel,
                language,
                reachable,
                status,
                now,
                about,
                handOverHistory,
                linkedTo,
                cycleAt,
                endedAt);
    }

    public TicketRow with(About now) {
        return new TicketRow(
                id,
                number,
                version,
                channel,
                language,
                reachable,
                status,
                assignment,
                now,
                handOverHistory,
                linkedTo,
                cycleAt,
                endedAt);
    }

    public TicketRow with(HandOverHistory now) {
        return new TicketRow(
                id,
                number,
                version,
                channel,
                language,
                reachable,
                status,
                assignment,
                about,
                now,
                linkedTo,
                cycleAt,
                endedAt);
    }

    public TicketRow with(LinkedTo now) {
        return new TicketRow(
                id,
                number,
                version,
                channel,
                language,
                reachable,
                status,
                assignment,
                about,
                handOverHistory,
                now,
                cycleAt,
                endedAt);
    }

    public TicketRow begun(Instant at) {
        return new TicketRow(
                id,
                number,
                version,
                channel,
                language,
                reachable,
                status,
                assignment,
                about,
                handOverHistory,
                linkedTo,
                at,
                null);
    }

    public TicketRow ended(@Nullable Instant at) {
        return new TicketRow(
                id,
                number,
                version,
                channel,
                language,
                reachable,
                status,
                assignment,
                about,
                handOverHistory,
                linkedTo,
                cycleAt,
                at);
    }

    public TicketRow at(long entry) {
        return new TicketRow(
                id,
                number,
                entry,
                channel,
                language,
                reachable,
                status,
                assignment,
                about,
                handOverHistory,
                linkedTo,
                cycleAt,
                endedAt);
    }

    /// All facts of the ticket that its timeline must contain, as they stand in entries: texts, numbers, booleans; an
    /// empty text for null.
    public Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("state", state().code());
        facts.put("resume", status.resume() == null ? "" : status.resume().code());
        facts.put("outcome", orNothing(status.outcome()));
        facts.put("category", about.category());
        facts.put("kind", about.kind().code());
        facts.put("supervision", about.supervision());
        facts.put("urgency", about.urgency().code());
        facts.put("place", orNothing(about.place()));
        facts.put("confidential", about.confidential());
        facts.put("balai", orNothing(assignment.balai()));
        facts.put("chosen", assignment.chosen());
        facts.put("team", orNothing(assignment.team()));
        facts.put("assignee", orNothing(assignment.assignee()));
        facts.put("handOvers", handOverHistory.handOvers());
        facts.put("declines", handOverHistory.declines());
        facts.put("declinedBy", String.join(" ", handOverHistory.declinedBy()));
        facts.put("alarm", handOverHistory.alarm());
        facts.put("main", orNothing(linkedTo.main()));
        facts.put("incident", orNothing(linkedTo.incident()));
        return facts;
    }

    private static String orNothing(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /// The facts of `after` that differ from this ticket's.
    public Map<String, Object> changesTo(TicketRow after) {
        var changes = after.facts();
        changes.entrySet().removeAll(facts().entrySet());
        return changes;
    }
}
