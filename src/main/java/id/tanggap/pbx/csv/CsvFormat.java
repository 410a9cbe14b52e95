package id.tanggap.pbx.csv;

import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.pbx.record.RecordFingerprint;
import id.tanggap.pbx.record.UnreadableRecord;
import id.tanggap.table.sheet.DelimiterGuess;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call log in columns. The meaning of the columns comes from the operator's mapping, from the file's heading, or
/// from the format's fixed order.
public final class CsvFormat implements CallLogFormat {

    private final String name;
    private final FormatSettings settings;
    private final Layout layout;
    private final LogRowReader rows;

    public CsvFormat(String name, FormatSettings settings, Layout layout, LogRowReader rows) {
        this.name = name;
        this.settings = settings;
        this.layout = layout;
        this.rows = rows;
    }

    /// A format's fixed order of columns.
    public interface Layout {
        /// @param heading names of the columns; empty if the file has none
        LogColumns columns(@Nullable String[] cells, List<String> heading);

        /// The number of columns of a complete record; 0: as many as the first line has.
        int width();

        /// Null if it has to be guessed.
        default @Nullable Character delimiter() {
            return ',';
        }

        /// True if files of this format have a heading even if the settings do not say so.
        default boolean headed(FormatSettings settings) {
            return false;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int wholeRecords(CharSequence text) {
        var string = text.toString();
        return text(string, string, false).whole();
    }

    @Override
    public void read(Block block, Sink sink) {
        var first = block.heading() == null ? block.text() : block.heading();
        var text = text(block.text(), first, true);
        new CsvRecordReader(text, block.firstLine()).read(new Reading(block, sink, text.delimiter()));
    }

    private CsvRecordScanner text(String text, String first, boolean complete) {
        char delimiter = delimiter(first);
        int width = layout.width() > 0 ? layout.width() : DelimiterGuess.columns(first, delimiter);
        return new CsvRecordScanner(text, delimiter, width, complete);
    }

    private char delimiter(String text) {
        var known = settings.delimiter() == null ? layout.delimiter() : settings.delimiter();
        return known == null ? DelimiterGuess.of(text) : known;
    }

    /// The state while one block is read.
    private final class Reading implements CsvRecordReader.Reader {

        private final Block block;
        private final Sink sink;
        private final RecordFingerprint fingerprint = new RecordFingerprint();
        private List<String> heading = List.of();
        private boolean headingFollows;
        private @Nullable LogColumns own;
        private @Nullable LogColumns mapped;

        Reading(Block block, Sink sink, char delimiter) {
            this.block = block;
            this.sink = sink;
            if (settings.heading() || layout.headed(settings)) {
                var known = block.heading();
                headingFollows = known == null && block.firstLine() == 1;
                heading = known == null ? List.of() : heading(known, delimiter);
            }
        }

        private static List<String> heading(String line, char delimiter) {
            var names = new ArrayList<String>();
            var text = new CsvRecordScanner(line.stripTrailing(), delimiter, 0, true);
            new CsvRecordReader(text, 1).read((cells, number, raw) -> names.addAll(named(cells)));
            return names;
        }

        @Override
        public void record(@Nullable String @Nullable [] cells, long line, String raw) {
            var source = new LogSource(block.file(), line);
            if (cells != null && isHeading(cells)) {
                sink.nothing(source, raw);
                return;
            }
            try {
                sink.trace(trace(cells, source), raw);
            } catch (UnreadableRecord unreadable) {
                sink.bad(source, raw, unreadable.reason());
            }
        }

        private boolean isHeading(@Nullable String[] cells) {
            if (headingFollows) {
                headingFollows = false;
                heading = named(cells);
                return settings.heading() || !settings.columns().isEmpty() || LogColumns.isHeading(heading);
            }
            return !heading.isEmpty() && heading.size() == cells.length && heading.equals(named(cells));
        }

        private static List<String> named(@Nullable String @Nullable [] cells) {
            var names = new ArrayList<String>();
            for (var cell : cells == null ? new @Nullable String[0] : cells) {
                names.add(cell == null ? "" : cell.strip());
            }
            return names;
        }

        private Trace trace(@Nullable String @Nullable [] cells, LogSource source) throws UnreadableRecord {
            if (cells == null) {
                throw new UnreadableRecord("cut-off");
            }
            var columns = columns(cells);
            if (cells.length < columns.width()) {
                throw new UnreadableRecord(
                        "columns-few", String.valueOf(cells.length), String.valueOf(columns.width()));
            }
            return rows.read(new LogRow(cells, columns), source).trace(fingerprint.of(cells));
        }

        private LogColumns columns(@Nullable String[] cells) throws UnreadableRecord {
            var now = layout.columns(cells, heading);
            if (mapped == null || now != own) {
                own = now;
                mapped = LogColumns.mapped(settings.columns(), heading, now);
            }
            return mapped;
        }
    }
}
