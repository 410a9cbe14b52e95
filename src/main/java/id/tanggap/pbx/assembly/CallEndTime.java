package id.tanggap.pbx.assembly;

import id.tanggap.pbx.Trace;
import id.tanggap.pbx.Trace.Kind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When a call ended, if it has ended.
record CallEndTime(List<Trace> traces) {

    private static final Set<Kind> OUT_OF_QUEUE = EnumSet.of(Kind.ANSWERED, Kind.LEFT, Kind.TRANSFERRED, Kind.HUNG_UP);
    private static final Set<Kind> OUT_OF_RINGING = EnumSet.of(Kind.ANSWERED, Kind.RANG_OUT, Kind.HUNG_UP);
    private static final Set<Kind> OUT_OF_TALK = EnumSet.of(Kind.TRANSFERRED, Kind.HUNG_UP);

    /// The latest end that the traces report; null if something began after it, unless the whole call is known to be
    /// over.
    @Nullable
    Instant time() {
        Instant end = null;
        boolean over = false;
        for (var trace : traces) {
            end = PartialLeg.later(end, end(trace));
            over |= trace.kind() == Kind.HUNG_UP && trace.agent() == null;
        }
        if (end == null || over) {
            return end;
        }
        for (var trace : traces) {
            if (trace.at().isAfter(end) && isUnfinished(trace)) {
                return null;
            }
        }
        return end;
    }

    private static @Nullable Instant end(Trace trace) {
        return switch (trace.kind()) {
            case LEG -> trace.endedAt() == null ? trace.at() : trace.endedAt();
            case LEFT, HUNG_UP -> trace.at();
            case TRANSFERRED -> trace.endedAt();
            case RINGING, QUEUED, ANSWERED, RANG_OUT, NOTED -> null;
        };
    }

    /// True if what this trace begins is not ended by another trace. The traces are counted, not compared by time:
    /// after a clock was set back, the end has an earlier time than the beginning.
    private boolean isUnfinished(Trace trace) {
        return switch (trace.kind()) {
            case QUEUED -> beganMoreThanEnded(trace, OUT_OF_QUEUE, trace.queue(), null);
            case RINGING -> beganMoreThanEnded(trace, OUT_OF_RINGING, null, trace.agent());
            case ANSWERED -> beganMoreThanEnded(trace, OUT_OF_TALK, null, trace.agent());
            case LEG, RANG_OUT, LEFT, TRANSFERRED, HUNG_UP, NOTED -> false;
        };
    }

    private boolean beganMoreThanEnded(Trace begin, Set<Kind> ends, @Nullable String queue, @Nullable String agent) {
        int open = 0;
        for (var trace : traces) {
            boolean same = (queue == null || queue.equals(trace.queue()))
                    && (agent == null || Objects.equals(agent, trace.agent()));
            if (same) {
                open += trace.kind() == begin.kind() ? 1 : 0;
                open -= ends.contains(trace.kind()) ? 1 : 0;
            }
        }
        return open > 0;
    }
}
