package id.tanggap.ticket.workflow;

import static id.tanggap.ticket.TicketState.ACCEPTED;
import static id.tanggap.ticket.TicketState.CANCELLED;
import static id.tanggap.ticket.TicketState.CLOSED;
import static id.tanggap.ticket.TicketState.HANDED_OVER;
import static id.tanggap.ticket.TicketState.IN_PROGRESS;
import static id.tanggap.ticket.TicketState.NEW;
import static id.tanggap.ticket.TicketState.RESOLVED;
import static id.tanggap.ticket.TicketState.TRIAGED;
import static id.tanggap.ticket.TicketState.WAITING_CITIZEN;
import static id.tanggap.ticket.TicketState.WAITING_THIRD_PARTY;
import static id.tanggap.ticket.workflow.ActorRole.AGENT;
import static id.tanggap.ticket.workflow.ActorRole.BALAI;
import static id.tanggap.ticket.workflow.ActorRole.CITIZEN;
import static id.tanggap.ticket.workflow.ActorRole.SUPERVISOR;
import static id.tanggap.ticket.workflow.ActorRole.SYSTEM;
import static id.tanggap.ticket.workflow.TransitionRequirement.ANSWER;
import static id.tanggap.ticket.workflow.TransitionRequirement.OUTCOME;
import static id.tanggap.ticket.workflow.TransitionRequirement.REASON;

import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TimelineEntryKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The table of transitions: from which state, to which, who may, what is required, what happens to the clocks; each
/// with its reason.
///
/// No state changes except by a row of this table: `TicketChangeRecorder` refuses any other, and so does the database
/// (`ticket_transition`). An empty set of targets means that the state stays. The sets are unmodifiable copies; the
/// checker knows only Guava's.
@SuppressWarnings("ImmutableEnumChecker")
public enum TicketTransition {
    /// Routing found the balai: at opening, after a decline, or after a correction.
    ROUTE(TimelineEntryKind.ROUTED, held(), to(HANDED_OVER), by(SYSTEM), ClockEffect.REPLACE_ACCEPTANCE, REASON),
    /// Routing found no balai, or the ticket was passed on too often: the national desk decides.
    HOLD(TimelineEntryKind.HELD, held(), to(TRIAGED), by(SYSTEM), ClockEffect.REPLACE_ACCEPTANCE, REASON),
    /// A person at the national desk has looked at it.
    TRIAGE(TimelineEntryKind.TRIAGED, from(NEW), to(TRIAGED), by(AGENT, SUPERVISOR), ClockEffect.KEEP),
    /// Staff hand it over to a balai; the next office reads why.
    HAND_OVER(TimelineEntryKind.HANDED_OVER, held(), to(HANDED_OVER), staff(), ClockEffect.REPLACE_ACCEPTANCE, REASON),
    /// Whoever handed it over undoes that before it was accepted; no reason is required.
    TAKE_BACK(TimelineEntryKind.TAKEN_BACK, from(HANDED_OVER), handedBack(), staff(), ClockEffect.UNDO_REPLACEMENT),
    /// The balai accepts it.
    ACCEPT(TimelineEntryKind.ACCEPTED, from(HANDED_OVER), to(ACCEPTED), staff(), ClockEffect.MEET),
    /// The balai declines it and says why.
    DECLINE(
            TimelineEntryKind.DECLINED,
            from(HANDED_OVER),
            to(TRIAGED),
            staff(),
            ClockEffect.REPLACE_ACCEPTANCE,
            REASON),
    /// Work has begun.
    START(TimelineEntryKind.STARTED, from(ACCEPTED), to(IN_PROGRESS), staff(), ClockEffect.KEEP),
    /// Work cannot continue before the citizen answers; only a question that was sent pauses the clocks.
    ASK(TimelineEntryKind.WAITING_CITIZEN, asking(), to(WAITING_CITIZEN), staff(), ClockEffect.PAUSE, ANSWER),
    /// Somebody outside must act. The citizen's clocks run on.
    AWAIT(
            TimelineEntryKind.WAITING_THIRD_PARTY,
            from(ACCEPTED, IN_PROGRESS),
            to(WAITING_THIRD_PARTY),
            staff(),
            ClockEffect.KEEP,
            REASON),
    /// The answer came, or is no longer needed.
    RESUME(TimelineEntryKind.RESUMED, from(WAITING_CITIZEN), working(), all(), ClockEffect.RESUME),
    /// The third party has acted.
    CONTINUE(TimelineEntryKind.WENT_ON, from(WAITING_THIRD_PARTY), to(IN_PROGRESS), staff(), ClockEffect.KEEP),
    /// Solved, with an outcome; the citizen is asked to confirm.
    RESOLVE(TimelineEntryKind.RESOLVED, TicketState.open(), to(RESOLVED), staff(), ClockEffect.END, OUTCOME),
    /// Not our responsibility. A balai that thinks so declines: the national desk cancels.
    CANCEL(
            TimelineEntryKind.CANCELLED,
            TicketState.open(),
            to(CANCELLED),
            by(AGENT, SUPERVISOR),
            ClockEffect.CANCEL,
            OUTCOME),
    /// The citizen confirms that it is solved.
    CONFIRM(TimelineEntryKind.CONFIRMED, from(RESOLVED), to(CLOSED), by(CITIZEN), ClockEffect.KEEP),
    /// The citizen did not reply within the window, or the desk closes it earlier.
    CLOSE(TimelineEntryKind.CLOSED, from(RESOLVED), to(CLOSED), by(SYSTEM, AGENT, SUPERVISOR), ClockEffect.KEEP),
    /// It is not solved: the citizen wrote, or staff found out.
    REOPEN(TimelineEntryKind.REOPENED, ended(), reopened(), citizenOrStaff(), ClockEffect.RESTART, REASON),
    /// Duplicate of another ticket, which is the main one.
    MERGE(TimelineEntryKind.MERGED, mergeable(), to(CLOSED), by(AGENT, SUPERVISOR), ClockEffect.PAUSE_AS_DUPLICATE),
    /// It was no duplicate.
    UNMERGE(
            TimelineEntryKind.UNMERGED,
            from(CLOSED),
            unmerged(),
            by(AGENT, SUPERVISOR),
            ClockEffect.RESUME_AFTER_UNMERGE),
    /// Triage was wrong, or the citizen names what was unknown.
    CORRECT(TimelineEntryKind.CORRECTED, TicketState.open(), stays(), citizenOrStaff(), ClockEffect.KEEP),
    /// It is assigned to a colleague or a team.
    ASSIGN(TimelineEntryKind.ASSIGNED, TicketState.open(), stays(), staff(), ClockEffect.KEEP),
    /// Somebody assigns it to themselves.
    CLAIM(TimelineEntryKind.CLAIMED, TicketState.open(), stays(), staff(), ClockEffect.KEEP),
    /// Somebody releases it to the queue of their office.
    RELEASE(TimelineEntryKind.RELEASED, TicketState.open(), stays(), staff(), ClockEffect.KEEP),
    /// Two tickets are linked: part of an incident, or related. Also ended ones.
    LINK(TimelineEntryKind.LINKED, EnumSet.allOf(TicketState.class), stays(), staff(), ClockEffect.KEEP);

    private final TimelineEntryKind event;
    private final Set<TicketState> from;
    private final Set<TicketState> to;
    private final Set<ActorRole> by;
    private final Set<TransitionRequirement> needs;
    private final ClockEffect clocks;

    TicketTransition(
            TimelineEntryKind event,
            Set<TicketState> from,
            Set<TicketState> to,
            Set<ActorRole> by,
            ClockEffect clocks,
            TransitionRequirement... needs) {
        this.event = event;
        this.from = Set.copyOf(from);
        this.to = Set.copyOf(to);
        this.by = Set.copyOf(by);
        this.needs = Set.of(needs);
        this.clocks = clocks;
    }

    public boolean startsFrom(TicketState state) {
        return from.contains(state);
    }

    public boolean allows(ActorRole party) {
        return by.contains(party);
    }

    public boolean allows(TicketState before, TicketState after, ActorRole party) {
        return startsFrom(before) && leadsTo(before, after) && allows(party);
    }

    private boolean leadsTo(TicketState before, TicketState after) {
        return to.isEmpty() ? before == after : to.contains(after);
    }

    public boolean needs(TransitionRequirement need) {
        return needs.contains(need);
    }

    public ClockEffect clocks() {
        return clocks;
    }

    /// Kind of the entry in the timeline.
    public TimelineEntryKind event() {
        return event;
    }

    Set<TicketState> from() {
        return from;
    }

    Set<TicketState> to() {
        return to;
    }

    public static Optional<TicketTransition> of(TimelineEntryKind event) {
        return Arrays.stream(values()).filter(move -> move.event == event).findFirst();
    }

    private static Set<TicketState> from(TicketState first, TicketState... more) {
        return EnumSet.of(first, more);
    }

    private static Set<TicketState> to(TicketState first, TicketState... more) {
        return EnumSet.of(first, more);
    }

    private static Set<TicketState> stays() {
        return EnumSet.noneOf(TicketState.class);
    }

    /// An office has it and does not wait for the citizen.
    private static Set<TicketState> held() {
        return EnumSet.of(NEW, TRIAGED, HANDED_OVER, ACCEPTED, IN_PROGRESS, WAITING_THIRD_PARTY);
    }

    private static Set<TicketState> handedBack() {
        return EnumSet.of(TRIAGED, HANDED_OVER, ACCEPTED);
    }

    private static Set<TicketState> asking() {
        return EnumSet.of(NEW, TRIAGED, HANDED_OVER, ACCEPTED, IN_PROGRESS);
    }

    private static Set<TicketState> working() {
        return EnumSet.of(NEW, TRIAGED, HANDED_OVER, ACCEPTED, IN_PROGRESS);
    }

    private static Set<TicketState> ended() {
        return EnumSet.of(RESOLVED, CLOSED, CANCELLED);
    }

    private static Set<TicketState> reopened() {
        return EnumSet.of(TRIAGED, HANDED_OVER, ACCEPTED, IN_PROGRESS);
    }

    private static Set<TicketState> mergeable() {
        return EnumSet.complementOf(EnumSet.of(CANCELLED));
    }

    private static Set<TicketState> unmerged() {
        return mergeable();
    }

    private static Set<ActorRole> by(ActorRole first, ActorRole... more) {
        return EnumSet.of(first, more);
    }

    private static Set<ActorRole> staff() {
        return EnumSet.of(BALAI, AGENT, SUPERVISOR);
    }

    private static Set<ActorRole> citizenOrStaff() {
        return EnumSet.of(CITIZEN, BALAI, AGENT, SUPERVISOR);
    }

    private static Set<ActorRole> all() {
        return EnumSet.allOf(ActorRole.class);
    }
}
