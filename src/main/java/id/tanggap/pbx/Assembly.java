package id.tanggap.pbx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Groups the traces of a log into calls as they come. A call is told when the log has moved on six hours since its
/// last trace, or at the end: so memory holds some hours of calls, however long the log is. Calls come in the order of
/// their first traces.
///
/// Not for several threads.
public final class Assembly {

    private static final long QUIET = Duration.ofHours(6).toSeconds();

    /// So that a log whose time stands still does not fill the memory.
    private static final int MOST_OPEN = 100_000;

    private final Consumer<Call> calls;
    private final LogClock clock = new LogClock();
    private final Map<String, Open> byTie = new HashMap<>();
    private final LinkedHashSet<Open> open = new LinkedHashSet<>();
    private long begun;

    public Assembly(Consumer<Call> calls) {
        this.calls = calls;
    }

    /// A call that may go on.
    private static final class Open {
        private final long number;
        private final List<Trace> traces = new ArrayList<>(2);
        private long lastHeard;

        Open(long number) {
            this.number = number;
        }
    }

    public void add(Trace trace) {
        long now = clock.hear(trace.at());
        var call = call(trace);
        call.traces.add(trace);
        call.lastHeard = now;
        while (!open.isEmpty()) {
            var oldest = open.getFirst();
            if (oldest == call || (now - oldest.lastHeard < QUIET && open.size() <= MOST_OPEN)) {
                return;
            }
            tell(oldest);
        }
    }

    /// Tells the calls that are still open: the log has ended.
    public void finish() {
        while (!open.isEmpty()) {
            tell(open.getFirst());
        }
    }

    private Open call(Trace trace) {
        Open call = null;
        for (var tie : trace.ties()) {
            var known = byTie.get(tie);
            if (known != null && known != call) {
                call = call == null ? known : united(call, known);
            }
        }
        if (call == null) {
            call = new Open(begun++);
            open.add(call);
        }
        for (var tie : trace.ties()) {
            byTie.put(tie, call);
        }
        return call;
    }

    /// Two calls that turn out to be one. The elder takes in the other.
    private Open united(Open one, Open other) {
        var into = one.number < other.number ? one : other;
        var from = into == one ? other : one;
        into.traces.addAll(from.traces);
        for (var trace : from.traces) {
            for (var tie : trace.ties()) {
                byTie.put(tie, into);
            }
        }
        open.remove(from);
        return into;
    }

    private void tell(Open call) {
        open.remove(call);
        for (var trace : call.traces) {
            for (var tie : trace.ties()) {
                byTie.remove(tie);
            }
        }
        calls.accept(Call.of(call.traces));
    }
}
