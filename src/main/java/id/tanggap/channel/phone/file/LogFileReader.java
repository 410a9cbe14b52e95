package id.tanggap.channel.phone.file;

import id.tanggap.channel.phone.source.BatchSink;
import id.tanggap.channel.phone.source.LedgerLines;
import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.CallLogFormat.Block;
import id.tanggap.pbx.LogSource;
import id.tanggap.phone.ledger.CallLedger.Batch;
import id.tanggap.phone.ledger.CallLedger.Exchange;
import id.tanggap.phone.ledger.CallLedger.Line;
import id.tanggap.taxonomy.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Reads one log from a position to its end, in blocks; each block is committed with the position after it. Only one
/// block is in memory, whatever the size of the file.
final class LogFileReader {

    static final int BLOCK = 1024 * 1024;
    private static final int LINES_A_BLOCK = 5_000;

    private final CallLogFormat format;
    private final Exchange exchange;
    private final Path path;
    private final String file;
    private final String key;
    private final @Nullable String heading;
    private final byte[] buffer = new byte[BLOCK];
    private int filled;
    private @Nullable IOException damage;
    private ReadPosition place;

    /// @param key of the file, see `LogFileIdentity`
    /// @param heading the file's first line, if it names the columns and reading starts below it
    LogFileReader(
            CallLogFormat format,
            Exchange exchange,
            Path path,
            String key,
            ReadPosition place,
            @Nullable String heading) {
        this.format = format;
        this.exchange = exchange;
        this.path = path;
        this.file = path.getFileName().toString();
        this.key = key;
        this.heading = heading;
        this.place = place;
    }

    /// Reads all whole records.
    ///
    /// @return false if the sink asked to stop
    boolean read(InputStream in, BatchSink sink) throws IOException {
        while (true) {
            var more = fill(in);
            var text = DecodedLogText.of(buffer, filled);
            var whole = whole(text);
            if (whole == 0 && filled == BLOCK) {
                if (!setAside(text, sink)) {
                    return false;
                }
            } else if (whole == 0 && !more) {
                rethrow();
                return true;
            } else if (whole > 0 && !keep(text, whole, sink)) {
                return false;
            }
        }
    }

    /// The readable part of a damaged file is read first; the damage is reported after that.
    ///
    /// @return false at the end of the file
    private boolean fill(InputStream in) throws IOException {
        try {
            while (damage == null && filled < BLOCK) {
                var read = in.read(buffer, filled, BLOCK - filled);
                if (read < 0) {
                    return false;
                }
                filled += read;
            }
        } catch (EOFException | ZipException e) {
            damage = e;
        }
        return damage == null;
    }

    private void rethrow() throws IOException {
        if (damage != null) {
            throw damage;
        }
    }

    /// Whole records of about `LINES_A_BLOCK` lines; more if one record is longer than that.
    private int whole(DecodedLogText text) {
        var few = text.afterLine(LINES_A_BLOCK);
        var whole = format.wholeRecords(text.text().substring(0, few));
        return whole > 0 || few == text.text().length() ? whole : format.wholeRecords(text.text());
    }

    private boolean keep(DecodedLogText text, int whole, BatchSink sink) {
        var block = new Block(text.text().substring(0, whole), file, place.line(), heading());
        return commit(LedgerLines.of(format, block), text.bytes(whole), text.lines(whole), sink);
    }

    /// A block that starts at the beginning of the file contains the header line already.
    private @Nullable String heading() {
        return place.line() > 1 ? heading : null;
    }

    /// A block in which no record ends: kept for a person to check, so that reading goes on after it.
    private boolean setAside(DecodedLogText text, BatchSink sink) {
        var end = text.text().lastIndexOf('\n') + 1;
        var characters = end == 0 ? text.text().length() : end;
        var line = new Line.Bad(
                new LogSource(file, place.line()),
                text.text().substring(0, characters),
                Reason.of("reason.channel-phone.record-too-long", Integer.toString(BLOCK)));
        return commit(List.of(line), text.bytes(characters), text.lines(characters), sink);
    }

    private boolean commit(List<Line> lines, int bytes, int lineBreaks, BatchSink sink) {
        place = place.after(buffer, bytes, lineBreaks, key);
        System.arraycopy(buffer, bytes, buffer, 0, filled - bytes);
        filled -= bytes;
        return sink.keep(new Batch(exchange, lines, place.position(path.toString(), key, false)));
    }

    /// Whether the file ends with an incomplete record.
    boolean hasRest() {
        return filled > 0;
    }

    boolean isAt(ReadPosition other) {
        return place.readTo() == other.readTo();
    }

    /// Reads the rest as if a line break followed. The position stays before it: if the file is written to after all,
    /// the record is read again, complete.
    boolean finish(BatchSink sink) {
        var rest = new String(buffer, 0, filled, StandardCharsets.UTF_8);
        var lines = rest.isBlank()
                ? List.<Line>of()
                : LedgerLines.of(format, new Block(rest + "\n", file, place.line(), heading()));
        return sink.keep(new Batch(exchange, lines, place.position(path.toString(), key, true)));
    }
}
