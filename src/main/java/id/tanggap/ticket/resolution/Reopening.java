package id.tanggap.ticket.resolution;

import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.conversation.WatchReason;
import id.tanggap.ticket.conversation.Watchers;
import id.tanggap.ticket.event.TicketReopened;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.TicketTransition;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Reopens an ended ticket: within the window with the same owner, later without one, and with new clocks.
@Component
public class Reopening {

    public static final Duration WINDOW = ConfirmationReply.WINDOW;

    private final TicketChangeRecorder recorder;
    private final Watchers watchers;
    private final ApplicationEventPublisher events;

    Reopening(TicketChangeRecorder recorder, Watchers watchers, ApplicationEventPublisher events) {
        this.recorder = recorder;
        this.watchers = watchers;
        this.events = events;
    }

    public TicketRow reopen(TicketRow ticket, TicketChange change) {
        var at = change.at();
        var same = isWithinWindow(ticket, at);
        var open = (same ? withSameOwner(ticket) : anew(ticket)).begun(at);
        var stored = recorder.transition(TicketTransition.REOPEN, ticket, open, change.with("sameOwner", same));
        var owner = open.assignment().assignee();
        if (owner != null) {
            watchers.watch(ticket.id(), owner, WatchReason.OWNER, at);
        }
        events.publishEvent(new TicketReopened(
                ticket.id(), ticket.number(), open.assignment().balai(), owner));
        return stored;
    }

    public static boolean isWithinWindow(TicketRow ticket, Instant at) {
        return ticket.period().endedAt() != null
                && !at.isAfter(ticket.period().endedAt().plus(WINDOW));
    }

    /// The ticket as it was before it ended: same owner, same clocks.
    public static TicketRow asBefore(TicketRow ticket) {
        return withSameOwner(ticket).ended(null);
    }

    private static TicketRow withSameOwner(TicketRow ticket) {
        return ticket.in(Objects.requireNonNullElse(ticket.status().resume(), asked(ticket)));
    }

    private static TicketRow anew(TicketRow ticket) {
        return ticket.in(asked(ticket)).with(ticket.assignment().of(null, null));
    }

    /// After a long time the balai must accept the ticket again.
    private static TicketState asked(TicketRow ticket) {
        return ticket.assignment().balai() == null ? TicketState.TRIAGED : TicketState.HANDED_OVER;
    }

    /// The state to which a ticket that ends now would return.
    public static TicketState resumeState(TicketRow ticket) {
        return switch (ticket.state()) {
            case HANDED_OVER, ACCEPTED -> ticket.state();
            case IN_PROGRESS, WAITING_THIRD_PARTY -> TicketState.IN_PROGRESS;
            case WAITING_CITIZEN -> resumeState(TicketWaiting.resumed(ticket));
            case NEW, TRIAGED, RESOLVED, CLOSED, CANCELLED -> TicketState.TRIAGED;
        };
    }
}
