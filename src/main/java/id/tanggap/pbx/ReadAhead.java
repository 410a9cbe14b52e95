package id.tanggap.pbx;

import id.tanggap.pbx.CallLogFormat.Block;
import id.tanggap.pbx.CallLogFormat.Sink;
import id.tanggap.taxonomy.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Parses blocks in parallel on all processors and passes on their records in the order of the blocks, in the caller's
/// thread. Only a few blocks are in memory at a time.
final class ReadAhead {

    private final CallLogFormat format;
    private final Sink sink;
    private final int most = Runtime.getRuntime().availableProcessors() + 1;
    private final ArrayDeque<CompletableFuture<Held>> ahead = new ArrayDeque<>();

    ReadAhead(CallLogFormat format, Sink sink) {
        this.format = format;
        this.sink = sink;
    }

    void read(Block block) {
        ahead.addLast(CompletableFuture.supplyAsync(() -> {
            var held = new Held();
            format.read(block, held);
            return held;
        }));
        if (ahead.size() > most) {
            handOn();
        }
    }

    void finish() {
        while (!ahead.isEmpty()) {
            handOn();
        }
    }

    private void handOn() {
        try {
            for (var told : ahead.removeFirst().join().told) {
                told.to(sink);
            }
        } catch (CompletionException broken) {
            throw new IllegalStateException("A format must not throw: " + format.name(), broken);
        }
    }

    private interface Told {
        void to(Sink sink);
    }

    private static final class Held implements Sink {

        private final List<Told> told = new ArrayList<>(256);

        @Override
        public void trace(Trace trace, String raw) {
            told.add(sink -> sink.trace(trace, raw));
        }

        @Override
        public void nothing(Source source, String raw) {
            told.add(sink -> sink.nothing(source, raw));
        }

        @Override
        public void bad(Source source, String raw, Reason reason) {
            told.add(sink -> sink.bad(source, raw, reason));
        }
    }
}
