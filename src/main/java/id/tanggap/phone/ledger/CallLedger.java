package id.tanggap.phone.ledger;

import id.tanggap.audit.HashChain;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.phone.call.StorableText;
import id.tanggap.taxonomy.Reason;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Stores the lines of the exchanges' call logs and assembles calls from them. A batch is one transaction: its lines,
/// the calls that they change, and how far the log was read. If a node is killed, either all of it is stored or
/// nothing.
@Service
public class CallLedger {

    private final TraceRows lines;
    private final CallReassembly reassembly;
    private final Clock clock;

    CallLedger(TraceRows lines, CallReassembly reassembly, Clock clock) {
        this.lines = lines;
        this.reassembly = reassembly;
        this.clock = clock;
    }

    /// Lines of one log that are stored together.
    ///
    /// @param position how far the log is read, committed with the lines; null for live events, which have no
    ///     place in a file
    public record Batch(
            Exchange exchange, List<Line> lines, @Nullable Position position) {
        public Batch {
            lines = List.copyOf(lines);
        }
    }

    /// The channel that delivers the lines, and the exchange that they come from.
    ///
    /// @param urgent queues and called numbers for emergencies, as the log writes them
    /// @param test extensions and numbers whose calls are tests
    public record Exchange(String channelName, String pbx, List<String> urgent, List<String> test) {}

    /// One record of a log.
    public sealed interface Line {
        String raw();

        LogSource source();

        /// A line about a call.
        record Parsed(Trace trace, String raw) implements Line {
            @Override
            public LogSource source() {
                return trace.source();
            }
        }

        /// A line that cannot be read. It is stored so that an administrator can look at it.
        record Bad(LogSource source, String raw, Reason reason) implements Line {}
    }

    /// How far a log has been read.
    ///
    /// @param source identifies the file, whatever its name is now
    /// @param readTo bytes
    /// @param line number of the next line to read, from 1
    /// @param cursor for tables and lists: where to continue
    public record Position(
            String source,
            String path,
            long readTo,
            long line,
            @Nullable String cursor,
            boolean finished) {

        /// Where to continue in a table or list; empty if it was never read.
        public static Optional<String> cursor(List<Position> positions, String source) {
            return positions.stream()
                    .filter(position -> position.source().equals(source))
                    .flatMap(position -> Stream.ofNullable(position.cursor()))
                    .findFirst();
        }
    }

    /// Commits a batch. Lines that are stored already change nothing. The resulting calls do not depend on how the
    /// lines are split into batches, on their order, or on repetitions.
    ///
    /// The number of statements does not depend on the number of lines: the exchange's lock, known keys, position;
    /// with new lines: their insertion; with lines about calls: known ties, ids of new calls, other traces of known
    /// calls, calls, ties. Nine at most. A batch that merges calls (rare) needs eleven more, and two for each
    /// merged call.
    ///
    /// @return how many lines were new
    @Transactional
    public int keep(Batch batch) {
        var exchange = batch.exchange();
        var now = clock.instant();
        lines.lockExchange(exchange.pbx());
        var newLines = newLines(batch);
        if (!newLines.isEmpty()) {
            lines.insert(exchange.channelName(), reassembly.fold(exchange, newLines, now), now);
        }
        if (batch.position() != null) {
            lines.savePosition(exchange.channelName(), batch.position(), now);
        }
        return newLines.size();
    }

    /// The lines that are not stored yet, each once.
    private List<TraceRows.Kept> newLines(Batch batch) {
        var byKey = new LinkedHashMap<String, TraceRows.Kept>();
        for (var line : batch.lines()) {
            var kept = toStore(line);
            byKey.putIfAbsent(kept.key(), kept);
        }
        if (byKey.isEmpty()) {
            return List.of();
        }
        byKey.keySet().removeAll(lines.known(batch.exchange().channelName(), List.copyOf(byKey.keySet())));
        return List.copyOf(byKey.values());
    }

    private static TraceRows.Kept toStore(Line line) {
        return switch (line) {
            case Line.Parsed readable -> {
                var trace = StorableText.trace(readable.trace());
                yield new TraceRows.Kept(
                        trace.key(), trace, null, null, trace.source(), StorableText.text(readable.raw()));
            }
            case Line.Bad bad ->
                new TraceRows.Kept(
                        badKey(bad),
                        null,
                        null,
                        bad.reason(),
                        StorableText.source(bad.source()),
                        StorableText.text(bad.raw()));
        };
    }

    /// A bad line has no key of its own: it is the same line if its place and its text are the same.
    private static String badKey(Line.Bad bad) {
        var identity = List.of(bad.source().file(), Long.toString(bad.source().line()), bad.raw());
        return "bad/" + HexFormat.of().formatHex(HashChain.next(HashChain.start(), identity));
    }

    /// How far each log of a channel has been read.
    public List<Position> positions(String channelName) {
        return lines.positions(channelName);
    }
}
