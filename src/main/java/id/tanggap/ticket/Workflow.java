package id.tanggap.ticket;

import static id.tanggap.ticket.Party.AGENT;
import static id.tanggap.ticket.Party.BALAI;
import static id.tanggap.ticket.Party.CITIZEN;
import static id.tanggap.ticket.Party.SUPERVISOR;
import static id.tanggap.ticket.Party.SYSTEM;
import static id.tanggap.ticket.State.ACCEPTED;
import static id.tanggap.ticket.State.CANCELLED;
import static id.tanggap.ticket.State.CLOSED;
import static id.tanggap.ticket.State.HANDED_OVER;
import static id.tanggap.ticket.State.IN_PROGRESS;
import static id.tanggap.ticket.State.NEW;
import static id.tanggap.ticket.State.RESOLVED;
import static id.tanggap.ticket.State.TRIAGED;
import static id.tanggap.ticket.State.WAITING_CITIZEN;
import static id.tanggap.ticket.State.WAITING_THIRD_PARTY;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The table of transitions: from which state, to which, who may, what is required, what happens to the clocks; each
/// with its reason.
///
/// No state changes except by a row of this table: `Journal` refuses any other, and so does the database
/// (`ticket_transition`). An empty set of targets means that the state stays.
// The sets are unmodifiable copies; the checker knows only Guava's.
@SuppressWarnings("ImmutableEnumChecker")
enum Workflow {
    /// Routing found the balai: at opening, after a decline, or after a correction.
    ROUTE("routed", held(), to(HANDED_OVER), by(SYSTEM), takes(Need.REASON), ClockEffect.HAND),
    /// Routing found no balai, or the ticket was passed on too often: the national desk decides.
    HOLD("held", held(), to(TRIAGED), by(SYSTEM), takes(Need.REASON), ClockEffect.HAND),
    /// A person at the national desk has looked at it.
    TRIAGE("triaged", from(NEW), to(TRIAGED), by(AGENT, SUPERVISOR), takes(), ClockEffect.KEEP),
    /// Staff hand it over to a balai; the next office reads why.
    HAND_OVER("handed-over", held(), to(HANDED_OVER), staff(), takes(Need.REASON), ClockEffect.HAND),
    /// Whoever handed it over undoes that before it was accepted; no reason is required.
    TAKE_BACK("taken-back", from(HANDED_OVER), handedBack(), staff(), takes(), ClockEffect.HAND_BACK),
    /// The balai accepts it.
    ACCEPT("accepted", from(HANDED_OVER), to(ACCEPTED), staff(), takes(), ClockEffect.MEET),
    /// The balai declines it and says why.
    DECLINE("declined", from(HANDED_OVER), to(TRIAGED), staff(), takes(Need.REASON), ClockEffect.HAND),
    /// Work has begun.
    START("started", from(ACCEPTED), to(IN_PROGRESS), staff(), takes(), ClockEffect.KEEP),
    /// Work cannot continue before the citizen answers; only a question that was sent pauses the clocks.
    ASK("waiting-citizen", asking(), to(WAITING_CITIZEN), staff(), takes(Need.ANSWER), ClockEffect.PAUSE),
    /// Somebody outside must act. The citizen's clocks run on.
    AWAIT(
            "waiting-third-party",
            from(ACCEPTED, IN_PROGRESS),
            to(WAITING_THIRD_PARTY),
            staff(),
            takes(Need.REASON),
            ClockEffect.KEEP),
    /// The answer came, or is no longer needed.
    RESUME("resumed", from(WAITING_CITIZEN), working(), all(), takes(), ClockEffect.RESUME),
    /// The third party has acted.
    GO_ON("went-on", from(WAITING_THIRD_PARTY), to(IN_PROGRESS), staff(), takes(), ClockEffect.KEEP),
    /// Solved, with an outcome; the citizen is asked to confirm.
    RESOLVE("resolved", State.open(), to(RESOLVED), staff(), takes(Need.OUTCOME), ClockEffect.END),
    /// Not our responsibility. A balai that thinks so declines: the national desk cancels.
    CANCEL("cancelled", State.open(), to(CANCELLED), by(AGENT, SUPERVISOR), takes(Need.OUTCOME), ClockEffect.CANCEL),
    /// The citizen confirms that it is solved.
    CONFIRM("confirmed", from(RESOLVED), to(CLOSED), by(CITIZEN), takes(), ClockEffect.KEEP),
    /// The citizen did not reply within the window, or the desk closes it earlier.
    CLOSE("closed", from(RESOLVED), to(CLOSED), by(SYSTEM, AGENT, SUPERVISOR), takes(), ClockEffect.KEEP),
    /// It is not solved: the citizen wrote, or staff found out.
    REOPEN("reopened", ended(), reopened(), citizenOrStaff(), takes(Need.REASON), ClockEffect.RESTART),
    /// Duplicate of another ticket, which is the main one.
    MERGE("merged", mergeable(), to(CLOSED), by(AGENT, SUPERVISOR), takes(), ClockEffect.PUT_ASIDE),
    /// It was no duplicate.
    UNMERGE("unmerged", from(CLOSED), unmerged(), by(AGENT, SUPERVISOR), takes(), ClockEffect.TAKE_UP),

    /// Triage was wrong, or the citizen names what was unknown.
    CORRECT("corrected", State.open(), stays(), citizenOrStaff(), takes(), ClockEffect.KEEP),
    /// It is assigned to a colleague or a team.
    ASSIGN("assigned", State.open(), stays(), staff(), takes(), ClockEffect.KEEP),
    /// Somebody assigns it to themselves.
    CLAIM("claimed", State.open(), stays(), staff(), takes(), ClockEffect.KEEP),
    /// Somebody releases it to the queue of their office.
    RELEASE("released", State.open(), stays(), staff(), takes(), ClockEffect.KEEP),
    /// Two tickets are linked: part of an incident, or related. Also ended ones.
    TIE("linked", EnumSet.allOf(State.class), stays(), staff(), takes(), ClockEffect.KEEP);

    private final String event;
    private final Set<State> from;
    private final Set<State> to;
    private final Set<Party> by;
    private final Set<Need> needs;
    private final ClockEffect clocks;

    Workflow(String event, Set<State> from, Set<State> to, Set<Party> by, Set<Need> needs, ClockEffect clocks) {
        this.event = event;
        this.from = Set.copyOf(from);
        this.to = Set.copyOf(to);
        this.by = Set.copyOf(by);
        this.needs = Set.copyOf(needs);
        this.clocks = clocks;
    }

    boolean startsFrom(State state) {
        return from.contains(state);
    }

    boolean allows(Party party) {
        return by.contains(party);
    }

    boolean allows(State before, State after, Party party) {
        return startsFrom(before) && leadsTo(before, after) && allows(party);
    }

    private boolean leadsTo(State before, State after) {
        return to.isEmpty() ? before == after : to.contains(after);
    }

    boolean needs(Need need) {
        return needs.contains(need);
    }

    ClockEffect clocks() {
        return clocks;
    }

    /// Kind of the entry in the timeline.
    String event() {
        return event;
    }

    Set<State> from() {
        return from;
    }

    Set<State> to() {
        return to;
    }

    static Optional<Workflow> of(String event) {
        return Arrays.stream(values()).filter(move -> move.event.equals(event)).findFirst();
    }

    private static Set<State> from(State first, State... more) {
        return EnumSet.of(first, more);
    }

    private static Set<State> to(State first, State... more) {
        return EnumSet.of(first, more);
    }

    private static Set<State> stays() {
        return EnumSet.noneOf(State.class);
    }

    /// An office has it and does not wait for the citizen.
    private static Set<State> held() {
        return EnumSet.of(NEW, TRIAGED, HANDED_OVER, ACCEPTED, IN_PROGRESS, WAITING_THIRD_PARTY);
    }

    private static Set<State> handedBack() {
        return EnumSet.of(TRIAGED, HANDED_OVER, ACCEPTED);
    }

    private static Set<State> asking() {
        return EnumSet.of(NEW, TRIAGED, HANDED_OVER, ACCEPTED, IN_PROGRESS);
    }

    private static Set<State> working() {
        return EnumSet.of(NEW, TRIAGED, HANDED_OVER, ACCEPTED, IN_PROGRESS);
    }

    private static Set<State> ended() {
        return EnumSet.of(RESOLVED, CLOSED, CANCELLED);
    }

    private static Set<State> reopened() {
        return EnumSet.of(TRIAGED, HANDED_OVER, ACCEPTED, IN_PROGRESS);
    }

    private static Set<State> mergeable() {
        return EnumSet.complementOf(EnumSet.of(CANCELLED));
    }

    private static Set<State> unmerged() {
        return mergeable();
    }

    private static Set<Party> by(Party first, Party... more) {
        return EnumSet.of(first, more);
    }

    private static Set<Party> staff() {
        return EnumSet.of(BALAI, AGENT, SUPERVISOR);
    }

    private static Set<Party> citizenOrStaff() {
        return EnumSet.of(CITIZEN, BALAI, AGENT, SUPERVISOR);
    }

    private static Set<Party> all() {
        return EnumSet.allOf(Party.class);
    }

    private static Set<Need> takes(Need... needs) {
        return needs.length == 0 ? EnumSet.noneOf(Need.class) : EnumSet.copyOf(Arrays.asList(needs));
    }
}
