package id.tanggap.phone.callback;

import id.tanggap.phone.call.CallFacts;
import id.tanggap.phone.call.LockedCall;
import id.tanggap.phone.callback.CallbackEvents.NewEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Records attempts to call a citizen back and what follows from them: the next attempt, or the end of the callback.
/// Runs in the transaction of its caller.
@Component
public class AttemptRecorder {

    private final LockedCallbacks callbacks;
    private final CallbackEvents events;
    private final CallbackSchedule schedule;
    private final CallbackAttempts attempts;
    private final CallbackCloser closer;

    AttemptRecorder(
            LockedCallbacks callbacks,
            CallbackEvents events,
            CallbackSchedule schedule,
            CallbackAttempts attempts,
            CallbackCloser closer) {
        this.callbacks = callbacks;
        this.events = events;
        this.schedule = schedule;
        this.attempts = attempts;
        this.closer = closer;
    }

    /// The callback that an outbound call to this number may be an attempt for.
    public Optional<Long> attemptFor(CallFacts facts, String number) {
        return callbacks.lockOpenAt(number, facts.startedAt()).map(LockedCallback::id);
    }

    /// The log reports an attempt for a callback.
    public void attempted(LockedCall call, long callbackId, boolean reached) {
        var callback = callbacks.lock(callbackId).orElseThrow();
        var known = events.of(callbackId);
        if (attempts.isRecorded(known, call.id(), reached)) {
            return;
        }
        var at = call.facts().endOrStart();
        var result = reached
                ? Callbacks.Attempt.REACHED.code()
                : call.facts().outcome().code();
        var same = attempts.recordedByAgent(known, at);
        if (same.isEmpty()) {
            record(callback, known, new Report(LockedCall.SYSTEM, call.id(), reached, Map.of("result", result)), at);
            return;
        }
        Map<String, Object> data = Map.of("same-as", same.get(), "result", result);
        events.append(callbackId, new NewEvent(CallbackEventKind.NOTE, LockedCall.SYSTEM, call.id(), data, at));
        if (reached && callback.isOwed() && !call.facts().startedAt().isBefore(callback.lastCallAt())) {
            closer.end(callbackId, CallbackEnd.settled(CallbackEnding.REACHED, LockedCall.SYSTEM, call.id(), at));
        }
    }

    /// A report of an attempt, by the log or by an agent.
    ///
    /// @param callId null if an agent reports it
    record Report(String by, @Nullable Long callId, boolean reached, Map<String, Object> data) {}

    /// Records an attempt and schedules the next one, or ends the callback.
    void record(LockedCallback callback, List<CallbackView.Event> before, Report report, Instant at) {
        events.append(
                callback.id(),
                new NewEvent(CallbackEventKind.ATTEMPT, report.by(), report.callId(), report.data(), at));
        if (!callback.isOwed()) {
            return;
        }
        if (report.reached()) {
            // if the citizen called again after our call and was missed, there is a new reason to call
            if (report.callId() == null || !at.isBefore(callback.lastCallAt())) {
                closer.endByAttempt(
                        callback.id(), CallbackEnd.settled(CallbackEnding.REACHED, report.by(), report.callId(), at));
            }
            return;
        }
        schedule.next(callback.urgent(), attempts.failed(before, at), callback.zone())
                .ifPresentOrElse(
                        next -> callbacks.attempted(callback.id(), next), () -> giveUp(callback.id(), report, at));
    }

    private void giveUp(long callbackId, Report report, Instant at) {
        closer.endByAttempt(
                callbackId,
                new CallbackEnd(
                        CallbackState.UNREACHABLE,
                        CallbackEnding.UNREACHABLE,
                        report.by(),
                        report.callId(),
                        Map.of(),
                        at));
    }
}
