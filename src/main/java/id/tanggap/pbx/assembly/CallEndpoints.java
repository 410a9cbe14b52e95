package id.tanggap.pbx.assembly;

import id.tanggap.pbx.CallDirection;
import id.tanggap.pbx.CallParty;
import id.tanggap.pbx.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Caller, called party and direction of a call, from its traces in the order of their beginning.
///
/// @param ours whether one of our agents is known to have answered
record CallEndpoints(List<Trace> traces, boolean ours) {

    /// From the first trace that has a caller: a hidden caller stays hidden, even if a later transfer names an
    /// extension.
    CallParty from() {
        Trace first = null;
        for (var trace : traces) {
            if (trace.from() != null
                    && (first == null || CallAssembler.begin(first).equals(CallAssembler.begin(trace)))) {
                first = first == null || isBetter(trace.from(), first.from()) ? trace : first;
            }
        }
        return first == null ? CallParty.HIDDEN : CallParty.of(first.from());
    }

    private static boolean isBetter(@Nullable String one, @Nullable String other) {
        return other == null || (other.isEmpty() && one != null && !one.isEmpty());
    }

    /// A number that the exchange recorded separately, else the one of the first trace. The target of a transfer does
    /// not count.
    CallParty to() {
        for (var trace : traces) {
            if (trace.kind() == Trace.Kind.NOTED && trace.to() != null) {
                return CallParty.called(trace.to());
            }
        }
        for (var trace : traces) {
            if (trace.kind() != Trace.Kind.TRANSFERRED
                    && trace.to() != null
                    && !trace.to().isEmpty()) {
                return CallParty.called(trace.to());
            }
        }
        return CallParty.HIDDEN;
    }

    CallDirection direction() {
        for (var trace : traces) {
            if (trace.direction() != CallDirection.UNKNOWN) {
                return trace.direction();
            }
        }
        return guessed(from().kind(), to().kind());
    }

    private CallDirection guessed(CallParty.Kind from, CallParty.Kind to) {
        return switch (from) {
            case HIDDEN -> CallDirection.INBOUND;
            case INTERNAL ->
                to == CallParty.Kind.INTERNAL || to == CallParty.Kind.HIDDEN
                        ? CallDirection.INTERNAL
                        : CallDirection.OUTBOUND;
            case NUMBER, SHORT_CODE ->
                to != CallParty.Kind.NUMBER || ours || queued() ? CallDirection.INBOUND : CallDirection.UNKNOWN;
        };
    }

    private boolean queued() {
        return traces.stream().anyMatch(trace -> trace.queue() != null);
    }
}
