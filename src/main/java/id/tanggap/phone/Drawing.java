package id.tanggap.phone;

import id.tanggap.pbx.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides and writes the follow-up of a call, and does so again when the call's facts change. Runs in the transaction
/// of its caller, which holds the call's lock. A person's decision is kept.
@Component
class Drawing {

    private final CallStates calls;
    private final Obligations obligations;
    private final AttemptRecorder attempts;
    private final ObligationRows numbers;
    private final Duration history;

    Drawing(
            CallStates calls,
            Obligations obligations,
            AttemptRecorder attempts,
            ObligationRows numbers,
            PhoneProperties properties) {
        this.calls = calls;
        this.obligations = obligations;
        this.attempts = attempts;
        this.numbers = numbers;
        this.history = Duration.ofDays(properties.oweDays());
    }

    /// Removes a person's decision and decides the follow-up from the facts.
    void drawAnew(long callId, Instant now) {
        draw(calls.lock(callId).orElseThrow().undecided(), now);
    }

    void draw(CallState call, Instant now) {
        var number = call.facts().party();
        if (number != null) {
            numbers.oneAtATime(number);
        }
        if (call.decidedByPerson() || call.became() == Became.TICKET) {
            settleIfAnswered(call, number, now);
            calls.stays(call.id());
            return;
        }
        var consequence = Consequence.of(call.facts(), new Consequence.Context(attemptFor(call, number), history));
        switch (consequence) {
            case Consequence.Draft draft -> {
                var settled = settleIfAnswered(call, number, now);
                write(
                        call,
                        DecidedFollowUp.bySystem(Became.DRAFT, draft.reason(), settled.orElse(call.callbackId())),
                        now);
            }
            case Consequence.Owed owed ->
                write(
                        call,
                        DecidedFollowUp.bySystem(
                                Became.CALLBACK, owed.reason(), obligations.owe(call, owed.number(), now)),
                        now);
            case Consequence.Attempt attempt -> {
                attempts.attempted(call, attempt.callback(), attempt.reached());
                write(call, DecidedFollowUp.bySystem(Became.ATTEMPT, attempt.reason(), attempt.callback()), now);
            }
            case Consequence.Nothing nothing -> {
                obligations.letGo(call, CallState.SYSTEM, now);
                write(call, DecidedFollowUp.bySystem(Became.NOTHING, nothing.reason(), call.callbackId()), now);
            }
        }
    }

    private @Nullable Long attemptFor(CallState call, @Nullable String number) {
        return number == null || call.facts().way() != Direction.OUTBOUND
                ? null
                : attempts.attemptFor(call.facts(), number).orElse(null);
    }

    /// For an answered inbound call: it is no reason to call back, and it settles the caller's open callback.
    ///
    /// @return id of the callback that it settled
    private Optional<Long> settleIfAnswered(CallState call, @Nullable String number, Instant now) {
        if (number == null
                || !call.facts().answered()
                || call.facts().way() != Direction.INBOUND
                || call.facts().test()) {
            return Optional.empty();
        }
        obligations.letGo(call, CallState.SYSTEM, now);
        return obligations.calledAgain(call, number);
    }

    private void write(CallState call, DecidedFollowUp followUp, Instant now) {
        calls.became(call.id(), followUp, now);
    }
}
