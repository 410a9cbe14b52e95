package id.tanggap.pbx.format;

import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.CallLogFormat.Block;
import id.tanggap.pbx.CallLogFormat.Sink;
import id.tanggap.pbx.LogSource;
import id.tanggap.taxonomy.Reason;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Reads a call log that is not being written any more, block by block, so that its length does not matter.
public final class CallLogReader {

    /// Small enough that no copy of it is a large object for the garbage collector; large objects would halve the
    /// speed.
    private static final int BLOCK = 1 << 16;

    /// A longer record is reported as bad.
    private static final int LONGEST = 256 * BLOCK;

    private final CallLogFormat format;
    private final String file;
    private final Sink sink;
    private final int block;
    private final ParallelBlockReader ahead;
    private long line = 1;
    private @Nullable String heading;

    public CallLogReader(CallLogFormat format, String file, Sink sink) {
        this(format, file, sink, BLOCK);
    }

    CallLogReader(CallLogFormat format, String file, Sink sink, int block) {
        this.format = format;
        this.file = file;
        this.sink = sink;
        this.block = block;
        this.ahead = new ParallelBlockReader(format, sink);
    }

    /// Reads to the end. A last line without a line break is read too: it may be complete.
    public void read(Reader text) throws IOException {
        var buffer = new char[block];
        var incomplete = "";
        for (int length = text.read(buffer); length >= 0; length = text.read(buffer)) {
            incomplete = readComplete(incomplete + new String(buffer, 0, length));
            if (incomplete.length() > LONGEST) {
                ahead.finish();
                sink.bad(
                        new LogSource(file, line),
                        incomplete.substring(0, 1000),
                        Reason.of("reason.pbx.too-long", String.valueOf(incomplete.length())));
                line += lines(incomplete);
                incomplete = "";
            }
        }
        if (!incomplete.isBlank()) {
            read(incomplete);
        }
        ahead.finish();
    }

    /// @return the text that is not a complete record yet
    private String readComplete(String text) {
        int whole = format.wholeRecords(text);
        if (whole > 0) {
            read(text.substring(0, whole));
        }
        return text.substring(whole);
    }

    private void read(String text) {
        ahead.read(new Block(text, file, line, heading));
        if (line == 1 && heading == null && !text.isEmpty()) {
            int end = text.indexOf('\n');
            heading = end < 0 ? text : text.substring(0, end);
        }
        line += lines(text);
    }

    /// Line breaks of any kind: `\n`, `\r\n`, and `\r` alone.
    private static long lines(String text) {
        long lines = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        for (int i = text.indexOf('\r'); i >= 0; i = text.indexOf('\r', i + 1)) {
            lines += i + 1 == text.length() || text.charAt(i + 1) != '\n' ? 1 : 0;
        }
        return lines;
    }
}
