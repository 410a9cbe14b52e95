package id.tanggap.phone;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Opens, reopens, withdraws and settles callbacks when calls and tickets change. Runs in the transaction of its
/// caller, which holds the lock on the call and on its number.
@Component
class Obligations {

    private final ObligationRows rows;
    private final CallbackEvents events;
    private final CallbackClock clocks;
    private final Callers callers;
    private final Attempts attempts;
    private final WishRows wishes;

    Obligations(
            ObligationRows rows,
            CallbackEvents events,
            CallbackClock clocks,
            Callers callers,
            Attempts attempts,
            WishRows wishes) {
        this.rows = rows;
        this.events = events;
        this.clocks = clocks;
        this.callers = callers;
        this.attempts = attempts;
        this.wishes = wishes;
    }

    /// A call was missed: the caller's open callback counts one more call, or a new callback is opened. Deciding the
    /// same call again changes nothing. If we had contact with the caller since the call, the callback is stored as
    /// settled.
    ///
    /// @return id of the callback
    long owe(CallState call, String number, Instant now) {
        var before = call.callbackId() == null ? Optional.<Obligation>empty() : rows.lock(call.callbackId());
        if (before.filter(Obligations::isNotWithdrawn).isPresent()) {
            rows.count(before.get().id(), call.id(), true);
            return before.get().id();
        }
        var caller = callers.caller(number);
        var heard = callers.since(caller, call.facts().startedAt());
        if (heard.isPresent()) {
            return openSettled(call, caller, heard.get(), now);
        }
        return rows.lockOpen(number)
                .or(() -> before.map(withdrawn -> reopened(withdrawn, now)))
                .map(open -> addCall(open, call, now))
                .orElseGet(() -> open(call, caller, now));
    }

    /// A withdrawn callback had no call left; all others say what became of the caller.
    private static boolean isNotWithdrawn(Obligation before) {
        return !before.state().equals("withdrawn");
    }

    private long openSettled(CallState call, Callers.Caller caller, Callers.Heard heard, Instant now) {
        var same = rows.lockSettledAt(caller.number(), heard.at());
        if (same.isPresent()) {
            return addCall(same.get(), call, now);
        }
        var id = insert(call, caller);
        callers.drawOurCallsAnew(caller.number(), call.facts().startedAt(), now);
        end(id, "settled", heard.how(), CallState.SYSTEM, heard.callId(), Map.of(), heard.at());
        if (heard.ticketId() != null) {
            rows.about(id, heard.ticketId());
        }
        return id;
    }

    private long open(CallState call, Callers.Caller caller, Instant now) {
        var id = insert(call, caller);
        callers.drawOurCallsAnew(caller.number(), call.facts().startedAt(), now);
        return id;
    }

    private long insert(CallState call, Callers.Caller caller) {
        var facts = call.facts();
        var plan = clocks.plan(facts.urgent(), facts.over(), caller.zone());
        var id = rows.insert(caller, 1, facts.urgent(), plan, facts.over(), facts.startedAt());
        events.append(
                id,
                "opened",
                CallState.SYSTEM,
                call.id(),
                Map.of("outcome", facts.outcome().code()),
                facts.over());
        return id;
    }

    private Obligation reopened(Obligation withdrawn, Instant now) {
        rows.reopen(withdrawn.id(), withdrawn.dueAt());
        events.append(withdrawn.id(), "reopened", CallState.SYSTEM, null, Map.of(), now);
        return withdrawn;
    }

    private long addCall(Obligation open, CallState call, Instant now) {
        var facts = call.facts();
        var urgent = open.urgent() || facts.urgent();
        var earlier = facts.over().isBefore(open.openedAt());
        if (earlier || urgent != open.urgent()) {
            var plan = clocks.plan(urgent, facts.over(), open.zone());
            rows.promise(open, urgent, earlier ? facts.over() : open.openedAt(), plan);
        }
        rows.count(open.id(), call.id(), true);
        events.append(
                open.id(),
                "called-again",
                CallState.SYSTEM,
                call.id(),
                Map.of("outcome", facts.outcome().code()),
                facts.over());
        if (earlier) {
            callers.drawOurCallsAnew(open.number(), facts.startedAt(), now);
        }
        return open.id();
    }

    /// A call is no longer a reason to call back: it was answered after all, or it needs nothing. A callback without
    /// any other call or request is withdrawn.
    void letGo(CallState call, String by, Instant at) {
        if (call.callbackId() == null) {
            return;
        }
        rows.lock(call.callbackId()).filter(Obligation::isOwed).ifPresent(owed -> {
            if (rows.count(owed.id(), call.id(), false) == 0 && !wishes.isAskedFor(owed.id())) {
                var how = call.facts().answered() ? "answered-after-all" : "by-agent";
                rows.end(owed.id(), "withdrawn", how, by, 0, at);
                events.append(owed.id(), "withdrawn", by, call.id(), Map.of("how", how), at);
            }
        });
    }

    /// A citizen with an open callback called again and was answered, after the last call that nobody answered.
    ///
    /// @return id of the callback that was settled
    Optional<Long> calledAgain(CallState call, String number) {
        return rows.lockOpen(number)
                .filter(owed -> !call.facts().startedAt().isBefore(owed.lastCallAt()))
                .map(owed -> {
                    var at = call.facts().startedAt();
                    end(owed.id(), "settled", "called-again", CallState.SYSTEM, call.id(), Map.of(), at);
                    return owed.id();
                });
    }

    /// The callback that an outbound call to this number may be an attempt for.
    Optional<Long> attemptFor(CallFacts facts, String number) {
        return rows.lockOpenAt(number, facts.startedAt()).map(Obligation::id);
    }

    /// We made an attempt for a callback.
    void attempted(CallState call, long callbackId, boolean reached) {
        var owed = rows.lock(callbackId).orElseThrow();
        var at = call.facts().over();
        var result = reached ? "reached" : call.facts().outcome().code();
        var known = events.of(callbackId);
        if (attempts.told(known, call.id(), reached)) {
            return;
        }
        var same = attempts.byHand(known, at);
        if (same.isPresent()) {
            events.append(
                    callbackId,
                    "note",
                    CallState.SYSTEM,
                    call.id(),
                    Map.of("same-as", same.get(), "result", result),
                    at);
        } else {
            record(owed, known, new Told(CallState.SYSTEM, call.id(), reached, Map.of("result", result)), at);
        }
        if (reached
                && owed.isOwed()
                && same.isPresent()
                && !call.facts().startedAt().isBefore(owed.lastCallAt())) {
            end(callbackId, "settled", "reached", CallState.SYSTEM, call.id(), Map.of(), at);
        }
    }

    /// A report of an attempt, by the log or by an agent.
    record Told(String by, @Nullable Long callId, boolean reached, Map<String, Object> data) {}

    /// Records an attempt and schedules the next one, or ends the callback.
    void record(Obligation owed, List<CallbackView.Event> before, Told told, Instant at) {
        events.append(owed.id(), "attempt", told.by(), told.callId(), told.data(), at);
        if (!owed.isOwed()) {
            return;
        }
        if (told.reached()) {
            // if the citizen called again after our call and was missed, there is a new reason to call
            if (told.callId() == null || !at.isBefore(owed.lastCallAt())) {
                rows.end(owed.id(), "settled", "reached", told.by(), 1, at);
                events.append(owed.id(), "settled", told.by(), told.callId(), Map.of("how", "reached"), at);
            }
            return;
        }
        var next = clocks.next(owed.urgent(), attempts.failed(before, at), owed.zone());
        if (next.isPresent()) {
            rows.attempted(owed.id(), next.get());
        } else {
            rows.end(owed.id(), "unreachable", "unreachable", told.by(), 1, at);
            events.append(owed.id(), "unreachable", told.by(), told.callId(), Map.of("how", "unreachable"), at);
        }
    }

    void end(
            long id, String state, String how, String by, @Nullable Long callId, Map<String, Object> data, Instant at) {
        rows.end(id, state, how, by, 0, at);
        var told = new HashMap<>(data);
        told.put("how", how);
        events.append(id, "settled", by, callId, told, at);
    }

    /// We had contact with a citizen: all their open callbacks are settled. A callback that the citizen requested is
    /// not settled by a written message.
    void heard(
            long reporterId,
            String how,
            String by,
            @Nullable Long callId,
            long ticketId,
            Map<String, Object> data,
            Instant at) {
        for (var owed : rows.lockOpenOf(reporterId)) {
            if (how.equals("wrote") && wishes.isAskedFor(owed.id())) {
                continue;
            }
            rows.about(owed.id(), ticketId);
            end(owed.id(), "settled", how, by, callId, data, at);
        }
    }

    /// The same for the callback that a call belongs to, whoever its number belongs to.
    void heardOn(CallState call, String how, String by, long ticketId, Map<String, Object> data, Instant at) {
        if (call.callbackId() != null) {
            rows.lock(call.callbackId()).ifPresent(callback -> {
                rows.about(callback.id(), ticketId);
                if (callback.isOwed()) {
                    end(callback.id(), "settled", how, by, call.id(), data, at);
                }
            });
        }
    }

    /// The callback of a linked call is about that ticket.
    void belong(CallState call, long ticketId) {
        if (call.callbackId() != null) {
            rows.about(call.callbackId(), ticketId);
        }
    }
}
