package id.tanggap.pbx.assembly;

import id.tanggap.pbx.Call;
import id.tanggap.pbx.Trace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Groups the traces of a whole log into calls while it is read. A call is passed on when the log's time is six hours
/// past its last trace, or at the end of the log; so memory holds only some hours of calls, however long the log is.
/// Calls come in the order of their first traces.
///
/// Not thread-safe.
public final class CallLogAssembler {

    private static final long QUIET = Duration.ofHours(6).toSeconds();

    /// Limits the memory for a log whose time does not advance.
    private static final int MOST_OPEN = 100_000;

    private final Consumer<Call> calls;
    private final LogClock clock = new LogClock();
    private final Map<String, Open> byTie = new HashMap<>();
    private final ArrayDeque<Open> open = new ArrayDeque<>();
    private int count;
    private long begun;

    public CallLogAssembler(Consumer<Call> calls) {
        this.calls = calls;
    }

    /// A call that may get more traces.
    private static final class Open {
        private final long number;
        private final List<Trace> traces = new ArrayList<>(2);
        private long lastHeard;
        private boolean merged;

        Open(long number) {
            this.number = number;
        }
    }

    public void add(Trace trace) {
        long now = clock.advance(trace.at());
        var call = call(trace);
        call.traces.add(trace);
        call.lastHeard = now;
        for (var oldest = open.getFirst(); oldest != call; oldest = open.getFirst()) {
            if (!oldest.merged && now - oldest.lastHeard < QUIET && count <= MOST_OPEN) {
                return;
            }
            passOn(open.removeFirst());
        }
    }

    /// Passes on the calls that are still open, because the log has ended.
    public void finish() {
        while (!open.isEmpty()) {
            passOn(open.removeFirst());
        }
    }

    private Open call(Trace trace) {
        Open call = null;
        for (var tie : trace.ties()) {
            var known = byTie.get(tie);
            if (known != null && known != call) {
                call = call == null ? known : merge(call, known);
            }
        }
        if (call == null) {
            call = new Open(begun++);
            open.addLast(call);
            count++;
        }
        for (var tie : trace.ties()) {
            byTie.put(tie, call);
        }
        return call;
    }

    /// Merges two calls that turn out to be one: the younger call's traces move to the older one.
    private Open merge(Open one, Open other) {
        var into = one.number < other.number ? one : other;
        var from = into == one ? other : one;
        into.traces.addAll(from.traces);
        for (var trace : from.traces) {
            for (var tie : trace.ties()) {
                byTie.put(tie, into);
            }
        }
        from.merged = true; // it is still in the queue and is skipped there
        count--;
        return into;
    }

    private void passOn(Open call) {
        if (call.merged) {
            return;
        }
        count--;
        for (var trace : call.traces) {
            for (var tie : trace.ties()) {
                byTie.remove(tie);
            }
        }
        calls.accept(CallAssembler.assemble(call.traces));
    }
}
