package id.tanggap.pbx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who called whom, from traces in the order in which what they tell of began.
///
/// @param ours whether one of us is known to have answered
record Parties(List<Trace> traces, boolean ours) {

    /// As the first trace says that says anything about it: a hidden caller stays hidden, although a transfer names an
    /// extension later.
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

    /// A number that the exchange noted by itself, else what the first trace says. Where a transfer goes is not it.
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
