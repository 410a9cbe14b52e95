package id.tanggap.phone.callback;

import id.tanggap.phone.call.LockedCall;
import id.tanggap.phone.callback.CallbackEvents.NewEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Opens, reopens, withdraws and settles callbacks when calls and tickets change. Runs in the transaction of its
/// caller, which holds the lock on the call and on its number.
@Component
public class CallbackLifecycle {

    private final LockedCallbacks callbacks;
    private final CallbackEvents events;
    private final CallbackSchedule schedule;
    private final CallerLookup callers;
    private final CallbackCloser closer;
    private final CallbackRequestRows requestRows;

    CallbackLifecycle(
            LockedCallbacks callbacks,
            CallbackEvents events,
            CallbackSchedule schedule,
            CallerLookup callers,
            CallbackCloser closer,
            CallbackRequestRows requestRows) {
        this.callbacks = callbacks;
        this.events = events;
        this.schedule = schedule;
        this.callers = callers;
        this.closer = closer;
        this.requestRows = requestRows;
    }

    /// A call was missed: the caller's open callback counts one more call, or a new callback is opened. Deciding the
    /// same call again changes nothing. If we had contact with the caller since the call, the callback is stored as
    /// settled.
    ///
    /// @return id of the callback
    public long openOrJoin(LockedCall call, String number, Instant now) {
        var before = call.callbackId() == null ? Optional.<LockedCallback>empty() : callbacks.lock(call.callbackId());
        if (before.filter(CallbackLifecycle::isNotWithdrawn).isPresent()) {
            callbacks.count(before.get().id(), call.id(), true);
            return before.get().id();
        }
        var caller = callers.caller(number);
        var contact = callers.contactSince(caller, call.facts().startedAt());
        if (contact.isPresent()) {
            return openSettled(call, caller, contact.get(), now);
        }
        return callbacks
                .lockOpen(number)
                .or(() -> before.map(withdrawn -> reopened(withdrawn, now)))
                .map(open -> addCall(open, call, now))
                .orElseGet(() -> open(call, caller, now));
    }

    /// A withdrawn callback had no call left; all others say what became of the caller.
    private static boolean isNotWithdrawn(LockedCallback before) {
        return before.state() != CallbackState.WITHDRAWN;
    }

    private long openSettled(
            LockedCall call, CallerLookup.Caller caller, CallerLookup.LatestContact contact, Instant now) {
        var same = callbacks.lockSettledAt(caller.number(), contact.at());
        if (same.isPresent()) {
            return addCall(same.get(), call, now);
        }
        var id = insert(call, caller);
        callers.decideOutboundCallsAgain(caller.number(), call.facts().startedAt(), now);
        closer.end(id, CallbackEnd.settled(contact.how(), LockedCall.SYSTEM, contact.callId(), contact.at()));
        if (contact.ticketId() != null) {
            callbacks.setTicket(id, contact.ticketId());
        }
        return id;
    }

    private long open(LockedCall call, CallerLookup.Caller caller, Instant now) {
        var id = insert(call, caller);
        callers.decideOutboundCallsAgain(caller.number(), call.facts().startedAt(), now);
        return id;
    }

    private long insert(LockedCall call, CallerLookup.Caller caller) {
        var facts = call.facts();
        var plan = schedule.plan(facts.urgent(), facts.endOrStart(), caller.zone());
        var id = callbacks.insert(
                new NewCallback(caller, 1, facts.urgent(), plan, facts.endOrStart(), facts.startedAt()));
        events.append(id, missed(CallbackEventKind.OPENED, call));
        return id;
    }

    private static NewEvent missed(CallbackEventKind kind, LockedCall call) {
        var facts = call.facts();
        return new NewEvent(
                kind,
                LockedCall.SYSTEM,
                call.id(),
                Map.of("outcome", facts.outcome().code()),
                facts.endOrStart());
    }

    private LockedCallback reopened(LockedCallback withdrawn, Instant now) {
        callbacks.reopen(withdrawn.id(), withdrawn.dueAt());
        events.append(withdrawn.id(), NewEvent.of(CallbackEventKind.REOPENED, LockedCall.SYSTEM, now));
        return withdrawn;
    }

    private long addCall(LockedCallback open, LockedCall call, Instant now) {
        var facts = call.facts();
        var urgent = open.urgent() || facts.urgent();
        var earlier = facts.endOrStart().isBefore(open.openedAt());
        if (earlier || urgent != open.urgent()) {
            var plan = schedule.plan(urgent, facts.endOrStart(), open.zone());
            callbacks.reschedule(open, urgent, earlier ? facts.endOrStart() : open.openedAt(), plan);
        }
        callbacks.count(open.id(), call.id(), true);
        events.append(open.id(), missed(CallbackEventKind.CALLED_AGAIN, call));
        if (earlier) {
            callers.decideOutboundCallsAgain(open.number(), facts.startedAt(), now);
        }
        return open.id();
    }

    /// A call is no longer a reason to call back: it was answered after all, or it needs nothing. A callback without
    /// any other call or request is withdrawn.
    public void withdrawIfUnneeded(LockedCall call, String by, Instant at) {
        if (call.callbackId() == null) {
            return;
        }
        callbacks.lock(call.callbackId()).filter(LockedCallback::isOwed).ifPresent(owed -> {
            if (callbacks.count(owed.id(), call.id(), false) == 0 && !requestRows.isAskedFor(owed.id())) {
                var how = call.facts().answered() ? CallbackEnding.ANSWERED_AFTER_ALL : CallbackEnding.BY_AGENT;
                closer.end(owed.id(), new CallbackEnd(CallbackState.WITHDRAWN, how, by, call.id(), Map.of(), at));
            }
        });
    }

    /// A citizen with an open callback called again and was answered, after the last call that nobody answered.
    ///
    /// @return id of the callback that was settled
    public Optional<Long> calledAgain(LockedCall call, String number) {
        return callbacks
                .lockOpen(number)
                .filter(owed -> !call.facts().startedAt().isBefore(owed.lastCallAt()))
                .map(owed -> {
                    var at = call.facts().startedAt();
                    closer.end(
                            owed.id(),
                            CallbackEnd.settled(CallbackEnding.CALLED_AGAIN, LockedCall.SYSTEM, call.id(), at));
                    return owed.id();
                });
    }

    /// We had contact with a citizen: all their open callbacks are settled. A callback that the citizen requested is
    /// not settled by a written message.
    public void settleAll(long reporterId, CitizenContact contact) {
        for (var owed : callbacks.lockOpenOf(reporterId)) {
            if (contact.how() == CallbackEnding.WROTE && requestRows.isAskedFor(owed.id())) {
                continue;
            }
            callbacks.setTicket(owed.id(), contact.ticketId());
            closer.end(owed.id(), contact.end());
        }
    }

    /// The same for the callback that a call belongs to, whoever its number belongs to.
    public void settleOfCall(LockedCall call, CitizenContact contact) {
        if (call.callbackId() != null) {
            callbacks.lock(call.callbackId()).ifPresent(callback -> {
                callbacks.setTicket(callback.id(), contact.ticketId());
                if (callback.isOwed()) {
                    closer.end(callback.id(), contact.end());
                }
            });
        }
    }

    /// The callback of a linked call is about that ticket.
    public void setTicket(LockedCall call, long ticketId) {
        if (call.callbackId() != null) {
            callbacks.setTicket(call.callbackId(), ticketId);
        }
    }
}
