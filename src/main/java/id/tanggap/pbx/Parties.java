package id.tanggap.pbx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Caller, called party and direction of a call, from its traces in the order of their beginning.
///
/// @param ours whether one of our agents is known to have answered
record Parties(List<Trace> traces, boolean ours) {

    /// From the first trace that has a caller: a hidden caller stays hidden, even if a later transfer names an
    /// extension.
    Party from() {
        Trace first = null;
        for (var trace : traces) {
            if (trace.from() != null && (first == null || Fold.begin(first).equals(Fold.begin(trace)))) {
                first = first == null || isBetter(trace.from(), first.from()) ? trace : first;
            }
        }
        return first == null ? Party.HIDDEN : Party.of(first.from());
    }

    private static boolean isBetter(@Nullable String one, @Nullable String other) {
        return other == null || (other.isEmpty() && one != null && !one.isEmpty());
    }

    /// A number that the exchange recorded separately, else the one of the first trace. The target of a transfer does
    /// not count.
    Party to() {
        for (var trace : traces) {
            if (trace.kind() == Trace.Kind.NOTED && trace.to() != null) {
                return Party.called(trace.to());
            }
        }
        for (var trace : traces) {
            if (trace.kind() != Trace.Kind.TRANSFERRED
                    && trace.to() != null
                    && !trace.to().isEmpty()) {
                return Party.called(trace.to());
            }
        }
        return Party.HIDDEN;
    }

    Direction direction() {
        for (var trace : traces) {
            if (trace.direction() != Direction.UNKNOWN) {
                return trace.direction();
            }
        }
        return guessed(from().kind(), to().kind());
    }

    private Direction guessed(Party.Kind from, Party.Kind to) {
        return switch (from) {
            case HIDDEN -> Direction.INBOUND;
            case INTERNAL ->
                to == Party.Kind.INTERNAL || to == Party.Kind.HIDDEN ? Direction.INTERNAL : Direction.OUTBOUND;
            case NUMBER, SHORT_CODE ->
                to != Party.Kind.NUMBER || ours || queued() ? Direction.INBOUND : Direction.UNKNOWN;
        };
    }

    private boolean queued() {
        return traces.stream().anyMatch(trace -> trace.queue() != null);
    }
}
