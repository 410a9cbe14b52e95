package id.tanggap.phone;

import id.tanggap.audit.Chain;
import id.tanggap.pbx.Source;
import id.tanggap.pbx.Trace;
import id.tanggap.taxonomy.Reason;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what exchanges tell, and makes it into calls. A batch is one transaction: its lines, the calls they change,
/// and how far the log was read; a node that is killed in between has done all of it or nothing.
@Service
public class CallLedger {

    private final TraceRows lines;
    private final Folding folding;
    private final Clock clock;

    CallLedger(TraceRows lines, Folding folding, Clock clock) {
        this.lines = lines;
        this.folding = folding;
        this.clock = clock;
    }

    /// What was read of one log in one go.
    ///
    /// @param position how far, committed with the lines; null for events, which have no place in a file
    public record Batch(
            Exchange exchange, List<Line> lines, @Nullable Position position) {
        public Batch {
            lines = List.copyOf(lines);
        }
    }

    /// The channel that tells, and the exchange it tells of.
    ///
    /// @param urgent queues and called numbers for emergencies, as the log writes them
    /// @param test extensions and numbers whose calls are tests
    public record Exchange(String channelName, String pbx, List<String> urgent, List<String> test) {}

    /// One record of a log.
    public sealed interface Line {
        String raw();

        Source source();

        /// It tells of a call.
        record Told(Trace trace, String raw) implements Line {
            @Override
            public Source source() {
                return trace.source();
            }
        }

        /// It cannot be read: kept for a person to look at.
        record Bad(Source source, String raw, Reason reason) implements Line {}
    }

    /// How far a log has been read.
    ///
    /// @param source which file it is, whatever its name is now
    /// @param readTo bytes
    /// @param line the line after the last one that was read, from 1
    /// @param cursor for tables and lists: where to go on
    public record Position(
            String source,
            String path,
            long readTo,
            long line,
            @Nullable String cursor,
            boolean finished) {}

    /// Commits a batch. Lines that are known already change nothing. For any split of the lines into batches, any
    /// order and any repetition, the calls are the same in the end.
    ///
    /// Statements, whatever the number of lines: the exchange's lock, keys that are known, position; if there are new
    /// lines: their insertion; if they tell of calls: ties that are known, ids of new calls, other traces of known
    /// calls, calls, ties. Nine at most; in the rare batch that joins calls that were apart eleven more, and two for
    /// each of those calls.
    ///
    /// @return how many lines were new
    @Transactional
    public int keep(Batch batch) {
        var exchange = batch.exchange();
        var now = clock.instant();
        lines.oneAtATime(exchange.pbx());
        var news = news(batch);
        if (!news.isEmpty()) {
            lines.insert(exchange.channelName(), folding.fold(exchange, news, now), now);
        }
        if (batch.position() != null) {
            lines.readTo(exchange.channelName(), batch.position(), now);
        }
        return news.size();
    }

    /// The lines that are not kept yet, each once.
    private List<TraceRows.Kept> news(Batch batch) {
        var byKey = new LinkedHashMap<String, TraceRows.Kept>();
        for (var line : batch.lines()) {
            var kept = kept(line);
            byKey.putIfAbsent(kept.key(), kept);
        }
        if (byKey.isEmpty()) {
            return List.of();
        }
        byKey.keySet().removeAll(lines.known(batch.exchange().channelName(), List.copyOf(byKey.keySet())));
        return List.copyOf(byKey.values());
    }

    private static TraceRows.Kept kept(Line line) {
        return switch (line) {
            case Line.Told told -> {
                var trace = Storable.trace(told.trace());
                yield new TraceRows.Kept(trace.key(), trace, null, null, trace.source(), Storable.text(told.raw()));
            }
            case Line.Bad bad ->
                new TraceRows.Kept(
                        badKey(bad), null, null, bad.reason(), Storable.source(bad.source()), Storable.text(bad.raw()));
        };
    }

    /// A line without a key of its own is the same when it stands in the same place and reads the same.
    private static String badKey(Line.Bad bad) {
        var identity = List.of(bad.source().file(), Long.toString(bad.source().line()), bad.raw());
        return "bad/" + HexFormat.of().formatHex(Chain.next(Chain.start(), identity));
    }

    /// How far the logs of a channel have been read.
    public List<Position> positions(String channelName) {
        return lines.positions(channelName);
    }
}
