package id.tanggap.channel.phone.source;

import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.CallLogFormat.Block;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.phone.ledger.CallLedger.Line;
import id.tanggap.taxonomy.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Collects the lines of a block for the ledger. Lines that say nothing about a call are left out.
public final class LedgerLines implements CallLogFormat.Sink {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerLines.class);

    private static final Pattern AFTER_LINE = Pattern.compile("(?<=\n)");

    private final List<Line> lines = new ArrayList<>();

    private LedgerLines() {}

    public static List<Line> of(CallLogFormat format, Block block) {
        try {
            return read(format, block);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("format={} failed=\"{}\" will=read-line-by-line", format.name(), RootCause.of(e));
            return lineByLine(format, block);
        }
    }

    private static List<Line> read(CallLogFormat format, Block block) {
        var records = new LedgerLines();
        format.read(block, records);
        return records.lines;
    }

    /// Reads records without lines: rows of a table, entries of a list. Bad records are identified by content, not by
    /// position.
    public static List<Line> ofEach(CallLogFormat format, String source, List<String> records) {
        return records.stream()
                .flatMap(record -> of(format, new Block(record + "\n", source, 1)).stream())
                .toList();
    }

    /// A format must never throw; if one does, only the line in question is kept as unreadable.
    private static List<Line> lineByLine(CallLogFormat format, Block block) {
        var lines = new ArrayList<Line>();
        var number = block.firstLine();
        for (var raw : AFTER_LINE.splitAsStream(block.text()).toList()) {
            lines.addAll(one(format, new Block(raw, block.file(), number++)));
        }
        return lines;
    }

    private static List<Line> one(CallLogFormat format, Block line) {
        try {
            return read(format, line);
        } catch (RuntimeException | StackOverflowError e) {
            var source = new LogSource(line.file(), line.firstLine());
            return List.of(new Line.Bad(
                    source,
                    line.text().stripTrailing(),
                    Reason.of("reason.channel-phone.format-failed", RootCause.of(e))));
        }
    }

    @Override
    public void trace(Trace trace, String raw) {
        lines.add(new Line.Parsed(trace, raw));
    }

    @Override
    public void bad(LogSource source, String raw, Reason reason) {
        lines.add(new Line.Bad(source, raw, reason));
    }
}
