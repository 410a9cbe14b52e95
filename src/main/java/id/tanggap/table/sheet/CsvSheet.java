package id.tanggap.table.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.tanggap.taxonomy.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A text file with cells separated by commas, semicolons, tabs or vertical bars, in UTF-8, UTF-16 with a byte order
/// mark, or windows-1252.
final class CsvSheet implements UploadedSheet {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final byte[] bytes;
    private final Charset charset;
    private final int start;
    private final char delimiter;

    CsvSheet(byte[] bytes) {
        this.bytes = bytes;
        this.charset = charset(bytes);
        this.start = markLength(bytes);
        this.delimiter =
                DelimiterGuess.of(new String(bytes, start, Math.min(bytes.length - start, 64 * 1024), charset));
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return WINDOWS;
        }
    }

    private static int markLength(byte[] bytes) {
        var first = bytes.length == 0 ? 0 : bytes[0] & 0xff;
        if (bytes.length >= 3 && first == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf) {
            return 3;
        }
        return bytes.length >= 2 && (first == 0xff || first == 0xfe) && (bytes[1] & 0xff) + first == 0xff + 0xfe
                ? 2
                : 0;
    }

    @Override
    public @Nullable String name() {
        return null;
    }

    @Override
    public Character delimiter() {
        return delimiter;
    }

    @Override
    public void rows(Taker taker) throws IOException, Unusable {
        var in = new ByteArrayInputStream(bytes, start, bytes.length - start);
        try (var records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(new InputStreamReader(in, charset))) {
            var number = 0;
            for (var record : records) {
                if (++number > MOST_ROWS) {
                    throw new Unusable(Reason.of("reason.table.too-many-rows", Integer.toString(MOST_ROWS)));
                }
                if (!taker.take(row(record))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new Unusable(Reason.of("reason.table.broken-csv"));
        }
    }

    private static Row row(CsvRecord record) {
        var cells =
                record.getFields().stream().limit(MOST_COLUMNS).map(Cell::of).toList();
        return new Row(Math.toIntExact(record.getStartingLineNumber()), cells);
    }
}
