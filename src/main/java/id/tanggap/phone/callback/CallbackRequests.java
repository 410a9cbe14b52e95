package id.tanggap.phone.callback;

import id.tanggap.access.Viewer;
import id.tanggap.phone.call.PhoneRefusal;
import id.tanggap.phone.call.StorableText;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.conversation.StaffMessages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requests of citizens to be called about their ticket. They are callbacks in the same queue as those for missed
/// calls.
///
/// A number has one open callback at a time: another request joins it and can only make it due earlier. A requested
/// callback is not settled by a message from the citizen.
@Service
public class CallbackRequests {

    private static final Duration FURTHEST = Duration.ofDays(30);
    private static final int LONGEST_REASON = 500;

    private final CallbackRequestRows requestRows;
    private final LockedCallbacks callbacks;
    private final CallbackEvents events;
    private final CallbackSchedule schedule;
    private final CallerLookup callers;
    private final StaffMessages tickets;
    private final Clock clock;

    CallbackRequests(
            CallbackRequestRows requestRows,
            LockedCallbacks callbacks,
            CallbackEvents events,
            CallbackSchedule schedule,
            CallerLookup callers,
            StaffMessages tickets,
            Clock clock) {
        this.requestRows = requestRows;
        this.callbacks = callbacks;
        this.events = events;
        this.schedule = schedule;
        this.callers = callers;
        this.tickets = tickets;
        this.clock = clock;
    }

    /// Whether there is a number to call, even if the viewer may not see it.
    public boolean isReachable(TicketNumber ticket, Viewer viewer) {
        return requestRows.numberOf(ticket, viewer).isPresent();
    }

    /// The requests of a ticket that the viewer may see, newest first; one statement.
    public List<CallbackRequest> of(TicketNumber ticket, Viewer viewer) {
        return requestRows.ofTicket(ticket, viewer);
    }

    /// The requests of a callback, as far as the viewer may see their tickets and reporters.
    public List<CallbackRequest> of(long callback, Viewer viewer) {
        return viewer.answersCalls() ? requestRows.ofCallback(callback, viewer) : List.of();
    }

    /// @param from when to call at the earliest; now if that time has passed
    /// @param reason what the call is about, for the agent who calls
    @Transactional
    public CommandResult ask(TicketVersion seen, Instant from, String reason) {
        var now = clock.instant();
        var why = StorableText.text(reason.strip());
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return refused("wish-reason", Integer.toString(LONGEST_REASON));
        }
        if (from.isAfter(now.plus(FURTHEST))) {
            return refused("wish-far", Long.toString(FURTHEST.toDays()));
        }
        return requestRows
                .numberOf(seen.number(), seen.by())
                .map(number ->
                        ask(seen, number, new CallbackRequestRows.NewRequest(why, from.isAfter(now) ? from : now, now)))
                .orElseGet(() -> refused("wish-number"));
    }

    /// Locks the number before the ticket, in the same order as all other code that decides about calls.
    private CommandResult ask(TicketVersion seen, String number, CallbackRequestRows.NewRequest request) {
        callbacks.lockNumber(number);
        var told = Map.<String, Object>of(
                "reason", request.reason(), "from", request.from().toString());
        var done = tickets.record(seen.number(), seen.by(), TimelineEntryKind.CALLBACK_ASKED, told);
        if (done instanceof CommandResult.Accepted) {
            var id = callbacks
                    .lockOpen(number)
                    .map(owed -> joined(owed, request))
                    .orElseGet(() -> opened(number, request));
            requestRows.insert(id, seen, request);
            events.append(
                    id,
                    CallbackEvents.NewEvent.of(
                            CallbackEventKind.ASKED, seen.by().name(), request.at()));
        }
        return done;
    }

    private long joined(LockedCallback owed, CallbackRequestRows.NewRequest request) {
        var plan = schedule.plan(owed.urgent(), request.from(), owed.zone());
        if (plan.due().isBefore(owed.dueAt())) {
            callbacks.reschedule(owed, owed.urgent(), owed.openedAt(), plan);
        }
        return owed.id();
    }

    private long opened(String number, CallbackRequestRows.NewRequest request) {
        var caller = callers.caller(number);
        var plan = schedule.plan(false, request.from(), caller.zone());
        return callbacks.insert(new NewCallback(caller, 0, false, plan, request.at(), request.at()));
    }

    private static CommandResult refused(String what, String... args) {
        return new CommandResult.Refused(PhoneRefusal.because(what, args));
    }
}
