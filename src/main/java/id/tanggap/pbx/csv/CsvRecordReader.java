package id.tanggap.pbx.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Splits CSV text into records, each with its own text and line number, so that one bad record does not affect the
/// others. FastCSV reads the whole text in one go. Where FastCSV and `CsvRecordScanner` do not agree on where a record
/// begins, that record is read alone and FastCSV starts again after it.
final class CsvRecordReader {

    private final CsvRecordScanner text;
    private final long firstLine;
    private final CsvReader.CsvReaderBuilder builder;

    CsvRecordReader(CsvRecordScanner text, long firstLine) {
        this.text = text;
        this.firstLine = firstLine;
        this.builder = CsvReader.builder()
                .fieldSeparator(text.delimiter())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true);
    }

    interface Reader {
        /// @param cells null if the record's quotes are broken
        void record(@Nullable String @Nullable [] cells, long line, String raw);
    }

    void read(Reader reader) {
        var pieces = pieces();
        long line = firstLine;
        int i = 0;
        while (i < pieces.size()) {
            int read = readRun(pieces, i, line, reader);
            for (int done = i; done < i + read; done++) {
                line += pieces.get(done).lines();
            }
            i += read;
            if (i < pieces.size()) {
                var alone = pieces.get(i);
                pass(readAlone(alone), line, alone, reader);
                line += alone.lines();
                i++;
            }
        }
    }

    private List<CsvRecordScanner.Piece> pieces() {
        var pieces = new ArrayList<CsvRecordScanner.Piece>();
        int at = text.text().startsWith("\ufeff") ? 1 : 0;
        for (var piece = text.at(at); piece != null; piece = text.at(piece.next())) {
            pieces.add(piece);
        }
        return pieces;
    }

    /// @return how many records from `first` on were read
    private int readRun(List<CsvRecordScanner.Piece> pieces, int first, long firstLine, Reader reader) {
        int until = first;
        while (until < pieces.size() && !pieces.get(until).broken()) {
            until++;
        }
        if (until == first) {
            return 0;
        }
        var part = text.text()
                .substring(pieces.get(first).from(), pieces.get(until - 1).next());
        long line = firstLine;
        int i = first;
        try (CloseableIterator<Cells> records =
                builder.build(new Handler(), part).iterator()) {
            for (; i < until && records.hasNext(); i++) {
                var cells = records.next();
                var piece = pieces.get(i);
                if (cells.line != line - firstLine + 1) {
                    break;
                }
                pass(cells.cells, line, piece, reader);
                line += piece.lines();
            }
        } catch (CsvParseException mismatch) {
            return i - first;
        } catch (IOException broken) {
            throw new UncheckedIOException("Text in memory cannot be read", broken);
        }
        return i - first;
    }

    private @Nullable String @Nullable [] readAlone(CsvRecordScanner.Piece piece) {
        if (piece.broken()) {
            return null;
        }
        try {
            return builder.ofSingleCsvRecord(new Handler(), text.text().substring(piece.from(), piece.to())).cells;
        } catch (CsvParseException mismatch) {
            return null;
        }
    }

    private void pass(@Nullable String @Nullable [] cells, long line, CsvRecordScanner.Piece piece, Reader reader) {
        var raw = text.text().substring(piece.from(), piece.to());
        if (!raw.isBlank()) {
            reader.record(cells, line, raw);
        }
    }

    private static final class Cells {

        private final long line;
        private final @Nullable String[] cells;

        Cells(long line, @Nullable String[] cells) {
            this.line = line;
            this.cells = cells;
        }
    }

    /// Builds an array for each record; a list for each would cost a fifth of the speed.
    private static final class Handler extends AbstractBaseCsvCallbackHandler<Cells> {

        private @Nullable String[] cells = new @Nullable String[24];
        private int count;

        @Override
        protected void handleBegin(long startingLineNumber) {
            count = 0;
        }

        @Override
        protected void handleField(int fieldIdx, char[] buffer, int offset, int length, boolean quoted) {
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, count * 2);
            }
            cells[count++] = length == 0 ? "" : new String(buffer, offset, length);
        }

        @Override
        protected Cells buildRecord() {
            return new Cells(getStartingLineNumber(), Arrays.copyOf(cells, count));
        }
    }
}
