package id.tanggap.phone;

import id.tanggap.taxonomy.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a call asks of us. A decision: same facts, same consequence, nothing written.
sealed interface Consequence {

    Reason reason();

    /// Somebody answered: the call form is owed.
    ///
    /// @param agent by whom; null if the extension is nobody's, and then by whoever takes it on
    record Draft(@Nullable Long agent, Reason reason) implements Consequence {}

    /// We owe this number a call.
    record Owed(String number, Reason reason) implements Consequence {}

    /// It was our attempt at a call that we owed.
    record Attempt(long callback, boolean reached, Reason reason) implements Consequence {}

    record Nothing(NothingBecause because) implements Consequence {
        @Override
        public Reason reason() {
            return because.reason();
        }
    }

    /// @param callback the obligation to the called number that was open when the call was made; null if there was none
    /// @param history a call that ended so long before it was read asks for nothing
    record Context(@Nullable Long callback, Duration history) {}

    static Consequence of(CallFacts call, Context context) {
        if (call.test()) {
            return new Nothing(NothingBecause.TEST);
        }
        return switch (call.way()) {
            case INTERNAL -> new Nothing(NothingBecause.INTERNAL);
            case OUTBOUND -> outbound(call, context);
            case INBOUND, UNKNOWN -> inbound(call, context);
        };
    }

    private static Consequence outbound(CallFacts call, Context context) {
        if (context.callback() == null) {
            return new Nothing(NothingBecause.OUTBOUND);
        }
        var reached = call.answered();
        return new Attempt(
                context.callback(), reached, Reason.of("reason.phone.attempt-" + (reached ? "reached" : "failed")));
    }

    private static Consequence inbound(CallFacts call, Context context) {
        if (call.over().plus(context.history()).isBefore(call.readAt())) {
            return new Nothing(NothingBecause.OLD);
        }
        if (call.answered()) {
            return answered(call);
        }
        var number = call.party();
        if (number != null) {
            return new Owed(
                    number, Reason.of("reason.phone.owed-" + call.outcome().code()));
        }
        // nobody can call a hidden number back, but what was said into the box can be heard
        return call.outcome() == id.tanggap.pbx.Outcome.VOICEMAIL && call.recorded()
                ? new Draft(null, Reason.of("reason.phone.hidden-voicemail"))
                : new Nothing(
                        call.from().kind() == id.tanggap.pbx.Party.Kind.INTERNAL
                                ? NothingBecause.INTERNAL
                                : NothingBecause.HIDDEN);
    }

    private static Consequence answered(CallFacts call) {
        if (call.agentId() != null) {
            return new Draft(call.agentId(), Reason.of("reason.phone.answered"));
        }
        return call.agent() == null
                ? new Draft(null, Reason.of("reason.phone.answered-unknown"))
                : new Draft(null, Reason.of("reason.phone.answered-by", call.agent()));
    }
}
