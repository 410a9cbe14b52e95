package id.tanggap.phone.call;

import id.tanggap.taxonomy.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Which follow-up a call needs. A pure decision: same facts, same result; writes nothing.
public sealed interface FollowUpDecision {

    Reason reason();

    /// Somebody answered: the call form has to be filled in.
    ///
    /// @param agent the user who has to fill it in; null if the extension belongs to no account: then anybody may
    ///     take it
    record Draft(@Nullable Long agent, Reason reason) implements FollowUpDecision {}

    /// We have to call this number back.
    record Owed(String number, Reason reason) implements FollowUpDecision {}

    /// It was our attempt for a callback.
    record Attempt(long callback, boolean reached, Reason reason) implements FollowUpDecision {}

    record Nothing(NoFollowUpReason because) implements FollowUpDecision {
        @Override
        public Reason reason() {
            return because.reason();
        }
    }

    /// @param callback the callback of the called number that was open when the call was made; null if there was none
    /// @param history a call that ended so long before it was read needs no follow-up
    record Context(@Nullable Long callback, Duration history) {}

    static FollowUpDecision of(CallFacts call, Context context) {
        if (call.test()) {
            return new Nothing(NoFollowUpReason.TEST);
        }
        return switch (call.resolvedDirection()) {
            case INTERNAL -> new Nothing(NoFollowUpReason.INTERNAL);
            case OUTBOUND -> outbound(call, context);
            case INBOUND, UNKNOWN -> inbound(call, context);
        };
    }

    private static FollowUpDecision outbound(CallFacts call, Context context) {
        if (context.callback() == null) {
            return new Nothing(NoFollowUpReason.OUTBOUND);
        }
        var reached = call.answered();
        return new Attempt(
                context.callback(), reached, Reason.of("reason.phone.attempt-" + (reached ? "reached" : "failed")));
    }

    private static FollowUpDecision inbound(CallFacts call, Context context) {
        if (call.endOrStart().plus(context.history()).isBefore(call.times().readAt())) {
            return new Nothing(NoFollowUpReason.OLD);
        }
        if (call.answered()) {
            return answered(call);
        }
        var number = call.outsideNumber();
        if (number != null) {
            return new Owed(
                    number, Reason.of("reason.phone.owed-" + call.outcome().code()));
        }
        // a hidden number cannot be called back, but a person can listen to the voicemail
        return call.outcome() == id.tanggap.pbx.CallOutcome.VOICEMAIL && call.recorded()
                ? new Draft(null, Reason.of("reason.phone.hidden-voicemail"))
                : new Nothing(
                        call.from().kind() == id.tanggap.pbx.CallParty.Kind.INTERNAL
                                ? NoFollowUpReason.INTERNAL
                                : NoFollowUpReason.HIDDEN);
    }

    private static FollowUpDecision answered(CallFacts call) {
        if (call.agentId() != null) {
            return new Draft(call.agentId(), Reason.of("reason.phone.answered"));
        }
        return call.agent() == null
                ? new Draft(null, Reason.of("reason.phone.answered-unknown"))
                : new Draft(null, Reason.of("reason.phone.answered-by", call.agent()));
    }
}
