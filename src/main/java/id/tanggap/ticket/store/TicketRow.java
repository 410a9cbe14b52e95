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
public record TicketRow(
        Origin origin,
        long version,
        Status status,
        Assignment assignment,
        About about,
        HandOverHistory handOverHistory,
        LinkedTo linkedTo,
        Period period) {

    /// What never changes.
    ///
    /// @param reachable whether we have an address or number of the citizen
    /// @param exercise of which exercise it is a part; null for a real one
    public record Origin(
            long id,
            TicketNumber number,
            String channel,
            String language,
            boolean reachable,
            @Nullable Long exercise) {}

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

        /// No balai has it: it is in the national queue.
        public static final Assignment NONE = new Assignment(null, false, null, null);

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

        public About category(String now) {
            return new About(now, kind, supervision, urgency, place, confidential);
        }

        public SlaCriteria matter() {
            return SlaCriteria.of(category, urgency, kind, supervision);
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

    /// @param cycleAt when its present clocks started
    /// @param endedAt when it got its outcome
    public record Period(Instant cycleAt, @Nullable Instant endedAt) {}

    public long id() {
        return origin.id();
    }

    public TicketNumber number() {
        return origin.number();
    }

    public TicketState state() {
        return status.state();
    }

    /// What its due times depend on.
    public SlaCriteria matter() {
        return about.matter().through(origin.channel());
    }

    public Optional<String> balai() {
        return Optional.ofNullable(assignment.balai());
    }

    public TicketRow in(TicketState state) {
        return with(new Status(state, null, null));
    }

    public TicketRow with(Status now) {
        return new TicketRow(origin, version, now, assignment, about, handOverHistory, linkedTo, period);
    }

    public TicketRow with(Assignment now) {
        return new TicketRow(origin, version, status, now, about, handOverHistory, linkedTo, period);
    }

    public TicketRow with(About now) {
        return new TicketRow(origin, version, status, assignment, now, handOverHistory, linkedTo, period);
    }

    public TicketRow with(HandOverHistory now) {
        return new TicketRow(origin, version, status, assignment, about, now, linkedTo, period);
    }

    public TicketRow with(LinkedTo now) {
        return new TicketRow(origin, version, status, assignment, about, handOverHistory, now, period);
    }

    private TicketRow with(Period now) {
        return new TicketRow(origin, version, status, assignment, about, handOverHistory, linkedTo, now);
    }

    public TicketRow begun(Instant at) {
        return with(new Period(at, null));
    }

    public TicketRow ended(@Nullable Instant at) {
        return with(new Period(period.cycleAt(), at));
    }

    public TicketRow at(long entry) {
        return new TicketRow(origin, entry, status, assignment, about, handOverHistory, linkedTo, period);
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
