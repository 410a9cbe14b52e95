package id.tanggap.phone.sheet;

import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.phone.ledger.CallLedger;
import id.tanggap.phone.ledger.CallLedger.Batch;
import id.tanggap.phone.ledger.CallLedger.Exchange;
import id.tanggap.phone.ledger.CallLedger.Line;
import id.tanggap.phone.ledger.CallLedger.Position;
import id.tanggap.phone.sheet.SpreadsheetImport.BadRow;
import id.tanggap.phone.sheet.SpreadsheetImport.Mapping;
import id.tanggap.phone.sheet.SpreadsheetImport.Taken;
import id.tanggap.phone.sheet.SpreadsheetImport.Upload;
import id.tanggap.table.sheet.UploadedSheet;
import id.tanggap.taxonomy.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Stores the rows of a sheet in the ledger, some thousands at a time. Each row becomes one line of CSV, so that the
/// line number is the row number.
final class SheetRowImport implements UploadedSheet.Taker {

    private static final int ROWS_A_BATCH = 5_000;
    private static final int WIDEST_GAP = 1_000;
    private static final int BAD_ROWS_SHOWN = 100;
    private static final Set<String> TIMES = Set.of("start", "date", "time", "answer", "end");

    private final CallLogFormat format;
    private final Exchange exchange;
    private final Upload upload;
    private final Mapping mapping;
    private final CallLedger ledger;
    private final Set<Integer> timeColumns;
    private final StringBuilder text = new StringBuilder();
    private final List<BadRow> badRows = new ArrayList<>();
    private int firstRow;
    private int nextRow;
    private int rows;
    private int fresh;
    private int lines;
    private int bad;

    SheetRowImport(CallLogFormat format, Exchange exchange, Upload upload, Mapping mapping, CallLedger ledger) {
        this.format = format;
        this.exchange = exchange;
        this.upload = upload;
        this.mapping = mapping;
        this.ledger = ledger;
        this.timeColumns = mapping.columns().entrySet().stream()
                .filter(column -> TIMES.contains(column.getKey()))
                .map(column -> column.getValue() - 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean take(UploadedSheet.Row row) {
        if (row.number() <= mapping.headingRow()) {
            return true;
        }
        if (!text.isEmpty() && (row.number() - nextRow > WIDEST_GAP || nextRow - firstRow >= ROWS_A_BATCH)) {
            store(false);
        }
        if (text.isEmpty()) {
            firstRow = row.number();
            nextRow = firstRow;
        }
        text.append("\n".repeat(row.number() - nextRow)).append(line(row)).append('\n');
        nextRow = row.number() + 1;
        rows++;
        return true;
    }

    private String line(UploadedSheet.Row row) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(i -> quoted(text(row.cells().get(i), i)))
                .collect(Collectors.joining(","));
    }

    private String text(UploadedSheet.Cell cell, int column) {
        return cell.moment() != null && timeColumns.contains(column) ? cell.moment() : cell.text();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"").replaceAll("[\r\n]+", " ") + '"';
    }

    private void store(boolean finished) {
        var read = new Lines();
        format.read(new CallLogFormat.Block(text.toString(), upload.fileName(), firstRow), read);
        var position = new Position("sheet " + upload.sha256(), upload.fileName(), 0, nextRow, null, finished);
        fresh += ledger.keep(new Batch(exchange, read.lines, position));
        lines += read.lines.size();
        text.setLength(0);
    }

    /// @return the result for all rows
    Taken.Imported finish() {
        store(true);
        return new Taken.Imported(rows, fresh, lines - fresh, bad, List.copyOf(badRows));
    }

    private final class Lines implements CallLogFormat.Sink {
        private final List<Line> lines = new ArrayList<>();

        @Override
        public void trace(Trace trace, String raw) {
            lines.add(new Line.Parsed(trace, raw));
        }

        @Override
        public void bad(LogSource source, String raw, Reason reason) {
            lines.add(new Line.Bad(source, raw, reason));
            bad++;
            if (badRows.size() < BAD_ROWS_SHOWN) {
                badRows.add(new BadRow(source.line(), reason));
            }
        }
    }
}
