package id.tanggap.pbx.assembly;

import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The outcome of a call that nobody answered. Reports about the end of the call count first; a queue's own event
/// counts before a guess from a channel's record.
record UnansweredOutcome(List<Trace> traces, List<PartialLeg> legs, Instant end) {

    private static final int AT_END_SECONDS = 1;
    private static final List<CallOutcome> WORST_FIRST =
            List.of(CallOutcome.ABANDONED, CallOutcome.MISSED, CallOutcome.BUSY, CallOutcome.FAILED);

    CallOutcome outcome() {
        for (var automatic : List.of(CallOutcome.VOICEMAIL, CallOutcome.OUT_OF_HOURS)) {
            if (traces.stream().anyMatch(trace -> trace.outcome() == automatic)) {
                return automatic;
            }
        }
        var reported = reportedAtEnd();
        if (reported != null) {
            return reported;
        }
        for (var outcome : WORST_FIRST) {
            if (legs.stream().anyMatch(leg -> isAtEnd(leg.end) && leg.outcome == outcome)) {
                return outcome;
            }
        }
        return earlier();
    }

    private boolean isAtEnd(@Nullable Instant time) {
        return time != null && Duration.between(time, end).toSeconds() <= AT_END_SECONDS;
    }

    private @Nullable CallOutcome reportedAtEnd() {
        for (int i = traces.size() - 1; i >= 0; i--) {
            var trace = traces.get(i);
            boolean endsCall = trace.kind() == Trace.Kind.LEFT || trace.kind() == Trace.Kind.HUNG_UP;
            if (endsCall && trace.outcome() != null && trace.outcome() != CallOutcome.ANSWERED && isAtEnd(trace.at())) {
                return trace.outcome();
            }
        }
        return null;
    }

    /// The channel continued after the last phone had rung, for example with an announcement: a caller who was still
    /// there when the ringing ended did not abandon the call.
    private CallOutcome earlier() {
        var reported =
                legs.stream().map(leg -> leg.outcome).filter(Objects::nonNull).toList();
        if (reported.contains(CallOutcome.ABANDONED) || reported.contains(CallOutcome.MISSED)) {
            return CallOutcome.MISSED;
        }
        return reported.contains(CallOutcome.BUSY)
                ? CallOutcome.BUSY
                : reported.contains(CallOutcome.FAILED) ? CallOutcome.FAILED : CallOutcome.ABANDONED;
    }
}
