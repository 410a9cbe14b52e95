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

/// Reads one log from a place on to its end, a block at a time; each block is committed with the place after it.
/// What is in memory is one block, whatever the size of the file.
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

    /// @param key of the file, see FileIdentity
    /// @param heading the file's first line, if it names the columns and reading goes on below it
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
    /// @return false if the outlet wants no more
    boolean read(InputStream in, BatchSink outlet) throws IOException {
        while (true) {
            var more = fill(in);
            var text = DecodedLogText.of(buffer, filled);
            var whole = whole(text);
            if (whole == 0 && filled == BLOCK) {
                if (!setAside(text, outlet)) {
                    return false;
                }
            } else if (whole == 0 && !more) {
                rethrow();
                return true;
            } else if (whole > 0 && !keep(text, whole, outlet)) {
                return false;
            }
        }
    }

    /// What a damaged file gives before its damage is read; the damage is told after.
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

    private boolean keep(DecodedLogText text, int whole, BatchSink outlet) {
        var block = new Block(text.text().substring(0, whole), file, place.line(), heading());
        return commit(LedgerLines.of(format, block), text.bytes(whole), text.lines(whole), outlet);
    }

    /// The block that begins with the heading has it already.
    private @Nullable String heading() {
        return place.line() > 1 ? heading : null;
    }

    /// A block without the end of a record: kept as it is for a person to look at, so that what follows is read.
    private boolean setAside(DecodedLogText text, BatchSink outlet) {
        var end = text.text().lastIndexOf('\n') + 1;
        var characters = end == 0 ? text.text().length() : end;
        var line = new Line.Bad(
                new LogSource(file, place.line()),
                text.text().substring(0, characters),
                Reason.of("reason.channel-phone.record-too-long", Integer.toString(BLOCK)));
        return commit(List.of(line), text.bytes(characters), text.lines(characters), outlet);
    }

    private boolean commit(List<Line> lines, int bytes, int lineBreaks, BatchSink outlet) {
        place = place.after(buffer, bytes, lineBreaks, key);
        System.arraycopy(buffer, bytes, buffer, 0, filled - bytes);
        filled -= bytes;
        return outlet.keep(new Batch(exchange, lines, place.position(path.toString(), key, false)));
    }

    /// Whether the file ends with a record that is not whole.
    boolean hasRest() {
        return filled > 0;
    }

    boolean isAt(ReadPosition other) {
        return place.readTo() == other.readTo();
    }

    /// Reads what is left as if a line break followed. The place stays before it: should the file be written to after
    /// all, the record is read again, whole.
    boolean finish(BatchSink outlet) {
        var rest = new String(buffer, 0, filled, StandardCharsets.UTF_8);
        var lines = rest.isBlank()
                ? List.<Line>of()
                : LedgerLines.of(format, new Block(rest + "\n", file, place.line(), heading()));
        return outlet.keep(new Batch(exchange, lines, place.position(path.toString(), key, true)));
    }
}
