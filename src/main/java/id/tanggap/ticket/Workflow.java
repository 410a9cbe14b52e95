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

/// The table of transitions: from where, to where, who may, what it takes, what the clocks do; each with its reason.
///
/// No change of state happens but by a line of this table: `Journal` refuses any other, and so does the database
/// (`ticket_transition`). An empty set of targets means that the state stays.
// The sets are unmodifiable copies; the checker knows only Guava's.
@SuppressWarnings("ImmutableEnumChecker")
enum Workflow {
    /// Routing found the balai; after a decline, after a correction, or at birth.
    ROUTE("routed", held(), to(HANDED_OVER), by(SYSTEM), takes(Need.REASON), ClockEffect.HAND),
    /// Routing cannot name a balai, or it went back and forth too often: the national desk decides.
    HOLD("held", held(), to(TRIAGED), by(SYSTEM), takes(Need.REASON), ClockEffect.HAND),
    /// A person at the national desk has looked at it.
    TRIAGE("triaged", from(NEW), to(TRIAGED), by(AGENT, SUPERVISOR), takes(), ClockEffect.KEEP),
    /// Somebody gives it to a balai; the next office reads why.
    HAND_OVER("handed-over", held(), to(HANDED_OVER), staff(), takes(Need.REASON), ClockEffect.HAND),
    /// Who gave it takes it back before it was accepted; a mistake of a moment, so no reason is asked.
    TAKE_BACK("taken-back", from(HANDED_OVER), handedBack(), staff(), takes(), ClockEffect.HAND_BACK),
    /// The balai that was named will do it.
    ACCEPT("accepted", from(HANDED_OVER), to(ACCEPTED), staff(), takes(), ClockEffect.MEET),
    /// It will not, and says why.
    DECLINE("declined", from(HANDED_OVER), to(TRIAGED), staff(), takes(Need.REASON), ClockEffect.HAND),
    /// Work has begun.
    START("started", from(ACCEPTED), to(IN_PROGRESS), staff(), takes(), ClockEffect.KEEP),
    /// We cannot go on before the citizen answers; only a question that was asked stops the clocks.
    ASK("waiting-citizen", asking(), to(WAITING_CITIZEN), staff(), takes(Need.ANSWER), ClockEffect.PAUSE),
    /// Somebody outside must act. That is no reason for the citizen to wait longer: clocks go on.
    AWAIT(
            "waiting-third-party",
            from(ACCEPTED, IN_PROGRESS),
            to(WAITING_THIRD_PARTY),
            staff(),
            takes(Need.REASON),
            ClockEffect.KEEP),
    /// The answer came, or is not needed any more.
    RESUME("resumed", from(WAITING_CITIZEN), working(), all(), takes(), ClockEffect.RESUME),
    /// The others have acted.
    GO_ON("went-on", from(WAITING_THIRD_PARTY), to(IN_PROGRESS), staff(), takes(), ClockEffect.KEEP),
    /// Settled, with an honest outcome; the citizen has the last word.
    RESOLVE("resolved", State.open(), to(RESOLVED), staff(), takes(Need.OUTCOME), ClockEffect.END),
    /// Not for us to settle. A balai that thinks so declines: the national desk cancels.
    CANCEL("cancelled", State.open(), to(CANCELLED), by(AGENT, SUPERVISOR), takes(Need.OUTCOME), ClockEffect.CANCEL),
    /// The citizen says that it is done.
    CONFIRM("confirmed", from(RESOLVED), to(CLOSED), by(CITIZEN), takes(), ClockEffect.KEEP),
    /// The citizen was silent for the whole window, or the desk knows better.
    CLOSE("closed", from(RESOLVED), to(CLOSED), by(SYSTEM, AGENT, SUPERVISOR), takes(), ClockEffect.KEEP),
    /// It is not done: the citizen wrote, or staff found out.
    REOPEN("reopened", ended(), reopened(), citizenOrStaff(), takes(Need.REASON), ClockEffect.RESTART),
    /// Another ticket is about the same: that one counts.
    MERGE("merged", mergeable(), to(CLOSED), by(AGENT, SUPERVISOR), takes(), ClockEffect.PUT_ASIDE),
    /// It was not the same after all.
    UNMERGE("unmerged", from(CLOSED), unmerged(), by(AGENT, SUPERVISOR), takes(), ClockEffect.TAKE_UP),

    /// What was understood was wrong; or the citizen tells what nobody knew yet.
    CORRECT("corrected", State.open(), stays(), citizenOrStaff(), takes(), ClockEffect.KEEP),
    /// A colleague or a team gets it.
    ASSIGN("assigned", State.open(), stays(), staff(), takes(), ClockEffect.KEEP),
    /// Somebody takes it.
    CLAIM("claimed", State.open(), stays(), staff(), takes(), ClockEffect.KEEP),
    /// Somebody gives it back to the queue of the office that has it.
    RELEASE("released", State.open(), stays(), staff(), takes(), ClockEffect.KEEP),
    /// Two tickets know of each other: part of an incident, or related. Also of ended ones.
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
