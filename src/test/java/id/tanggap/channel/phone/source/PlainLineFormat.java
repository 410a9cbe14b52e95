package id.tanggap.channel.phone.source;

import id.tanggap.pbx.CallDirection;
import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.util.Set;

/// A call log whose lines are the ids of calls: `!` begins a bad line, `#` one about nothing.
public final class PlainLineFormat implements CallLogFormat {

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public int wholeRecords(CharSequence text) {
        return text.toString().lastIndexOf('\n') + 1;
    }

    @Override
    public void read(Block block, Sink sink) {
        var line = block.firstLine();
        for (var raw : block.text().lines().toList()) {
            var source = new LogSource(block.file(), line++);
            if (raw.startsWith("!")) {
                sink.bad(source, raw, Reason.of("reason.test.bad"));
            } else if (raw.startsWith("#")) {
                sink.nothing(source, raw);
            } else if (raw.startsWith("?")) {
                throw new IllegalStateException("broken promise");
            } else if (!raw.isEmpty()) {
                sink.trace(trace(raw, source), raw);
            }
        }
    }

    static Trace trace(String id, LogSource source) {
        var at = Instant.parse("2026-11-24T03:00:00Z");
        return new Trace(
                id,
                Set.of(id),
                Trace.Kind.NOTED,
                at,
                at,
                null,
                at,
                null,
                null,
                null,
                null,
                CallDirection.UNKNOWN,
                null,
                null,
                null,
                null,
                source,
                null);
    }
}
