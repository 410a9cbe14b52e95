package id.tanggap.phone;

import id.tanggap.pbx.CallDirection;
import id.tanggap.phone.call.CallFacts;
import id.tanggap.phone.call.DecidedFollowUp;
import id.tanggap.phone.call.FollowUp;
import id.tanggap.phone.call.FollowUpDecision;
import id.tanggap.phone.call.LockedCall;
import id.tanggap.phone.call.LockedCalls;
import id.tanggap.phone.call.PhoneProperties;
import id.tanggap.phone.callback.AttemptRecorder;
import id.tanggap.phone.callback.CallbackLifecycle;
import id.tanggap.phone.callback.LockedCallbacks;
import id.tanggap.reporter.ContactActivity;
import id.tanggap.reporter.ContactPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides and writes the follow-up of a call, and does so again when the call's facts change. Runs in the transaction
/// of its caller, which holds the call's lock. A person's decision is kept.
@Component
class FollowUpUpdater {

    private final LockedCalls calls;
    private final CallbackLifecycle lifecycle;
    private final AttemptRecorder attempts;
    private final LockedCallbacks numbers;
    private final ContactActivity activity;
    private final Duration history;

    FollowUpUpdater(
            LockedCalls calls,
            CallbackLifecycle lifecycle,
            AttemptRecorder attempts,
            LockedCallbacks numbers,
            ContactActivity activity,
            PhoneProperties properties) {
        this.calls = calls;
        this.lifecycle = lifecycle;
        this.attempts = attempts;
        this.numbers = numbers;
        this.activity = activity;
        this.history = Duration.ofDays(properties.oweDays());
    }

    /// Removes a person's decision and decides the follow-up from the facts.
    void decideAgain(long callId, Instant now) {
        update(calls.lock(callId).orElseThrow().undecided(), now);
    }

    void update(LockedCall call, Instant now) {
        var number = call.facts().outsideNumber();
        if (number != null) {
            numbers.lockNumber(number);
            recordContact(call.facts(), number);
        }
        if (call.decidedByPerson() || call.kind() == FollowUp.TICKET) {
            settleIfAnswered(call, number, now);
            calls.keepFollowUp(call.id());
            return;
        }
        calls.setFollowUp(call.id(), decided(call, number, now), now);
    }

    /// Does what follows for callbacks, too.
    private DecidedFollowUp decided(LockedCall call, @Nullable String number, Instant now) {
        var context = new FollowUpDecision.Context(attemptFor(call, number), history);
        return switch (FollowUpDecision.of(call.facts(), context)) {
            case FollowUpDecision.Draft draft -> {
                var settled = settleIfAnswered(call, number, now);
                yield DecidedFollowUp.bySystem(FollowUp.DRAFT, draft.reason(), settled.orElse(call.callbackId()));
            }
            case FollowUpDecision.Owed owed ->
                DecidedFollowUp.bySystem(
                        FollowUp.CALLBACK, owed.reason(), lifecycle.openOrJoin(call, owed.number(), now));
            case FollowUpDecision.Attempt attempt -> {
                attempts.attempted(call, attempt.callback(), attempt.reached());
                yield DecidedFollowUp.bySystem(FollowUp.ATTEMPT, attempt.reason(), attempt.callback());
            }
            case FollowUpDecision.Nothing nothing -> {
                lifecycle.withdrawIfUnneeded(call, LockedCall.SYSTEM, now);
                yield DecidedFollowUp.bySystem(FollowUp.NOTHING, nothing.reason(), call.callbackId());
            }
        };
    }

    /// Who calls or answers is awake.
    private void recordContact(CallFacts facts, String number) {
        if (facts.answered() || facts.resolvedDirection() == CallDirection.INBOUND) {
            activity.heard(new ContactPoint(ContactPoint.Kind.PHONE, number), facts.endOrStart());
        }
    }

    private @Nullable Long attemptFor(LockedCall call, @Nullable String number) {
        return number == null || call.facts().resolvedDirection() != CallDirection.OUTBOUND
                ? null
                : attempts.attemptFor(call.facts(), number).orElse(null);
    }

    /// For an answered inbound call: it is no reason to call back, and it settles the caller's open callback.
    ///
    /// @return id of the callback that it settled
    private Optional<Long> settleIfAnswered(LockedCall call, @Nullable String number, Instant now) {
        if (number == null
                || !call.facts().answered()
                || call.facts().resolvedDirection() != CallDirection.INBOUND
                || call.facts().test()) {
            return Optional.empty();
        }
        lifecycle.withdrawIfUnneeded(call, LockedCall.SYSTEM, now);
        return lifecycle.calledAgain(call, number);
    }
}
