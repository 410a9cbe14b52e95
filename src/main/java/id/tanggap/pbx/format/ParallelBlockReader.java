package id.tanggap.pbx.format;

import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.CallLogFormat.Block;
import id.tanggap.pbx.CallLogFormat.Sink;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.taxonomy.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Parses blocks in parallel on all processors and passes on their records in the order of the blocks, in the caller's
/// thread. Only a few blocks are in memory at a time.
final class ParallelBlockReader {

    private final CallLogFormat format;
    private final Sink sink;
    private final int mostPending = Runtime.getRuntime().availableProcessors() + 1;
    private final ArrayDeque<CompletableFuture<ParsedBlock>> pending = new ArrayDeque<>();

    ParallelBlockReader(CallLogFormat format, Sink sink) {
        this.format = format;
        this.sink = sink;
    }

    void read(Block block) {
        pending.addLast(CompletableFuture.supplyAsync(() -> {
            var parsed = new ParsedBlock();
            format.read(block, parsed);
            return parsed;
        }));
        if (pending.size() > mostPending) {
            passOn();
        }
    }

    void finish() {
        while (!pending.isEmpty()) {
            passOn();
        }
    }

    private void passOn() {
        try {
            for (var record : pending.removeFirst().join().records) {
                record.to(sink);
            }
        } catch (CompletionException broken) {
            throw new IllegalStateException("A format must not throw: " + format.name(), broken);
        }
    }

    private interface ParsedRecord {
        void to(Sink sink);
    }

    private static final class ParsedBlock implements Sink {

        private final List<ParsedRecord> records = new ArrayList<>(256);

        @Override
        public void trace(Trace trace, String raw) {
            records.add(sink -> sink.trace(trace, raw));
        }

        @Override
        public void nothing(LogSource source, String raw) {
            records.add(sink -> sink.nothing(source, raw));
        }

        @Override
        public void bad(LogSource source, String raw, Reason reason) {
            records.add(sink -> sink.bad(source, raw, reason));
        }
    }
}
