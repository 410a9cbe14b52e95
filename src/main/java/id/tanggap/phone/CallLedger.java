package id.tanggap.phone;

import id.tanggap.pbx.Source;
import id.tanggap.pbx.Trace;
import id.tanggap.taxonomy.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Keeps what exchanges tell, and makes it into calls. A batch is one transaction: its lines, the calls they change,
/// and how far the log was read; a node that is killed in between has done all of it or nothing.
@Service
public class CallLedger {

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

    /// Commits a batch. Lines that are known already change nothing.
    ///
    /// @return how many lines were new
    public int keep(Batch batch) {
        throw new UnsupportedOperationException("being built: " + batch);
    }

    /// How far the logs of a channel have been read.
    public List<Position> positions(String channelName) {
        throw new UnsupportedOperationException("being built: " + channelName);
    }
}
