package id.tanggap.phone.sheet;

import id.tanggap.taxonomy.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// The first visible sheet of an Excel workbook, row by row. For formulas, the value that Excel stored is used.
final class XlsxSheet implements UploadedSheet {

    private final byte[] bytes;
    private final String name;

    XlsxSheet(byte[] bytes) throws Unusable {
        ZipBombCheck.check(bytes);
        this.bytes = bytes;
        try (var workbook = open()) {
            this.name = firstVisibleSheet(workbook).getName();
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
    }

    private ReadableWorkbook open() throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
    }

    private static org.dhatim.fastexcel.reader.Sheet firstVisibleSheet(ReadableWorkbook workbook) throws Unusable {
        try (var sheets = workbook.getSheets()) {
            return sheets.filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new Unusable(Reason.of("reason.phone-sheet.no-sheet")));
        }
    }

    private static Unusable broken() {
        return new Unusable(Reason.of("reason.phone-sheet.broken-xlsx"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @org.jspecify.annotations.Nullable Character delimiter() {
        return null;
    }

    @Override
    public void rows(Taker taker) throws IOException, Unusable {
        try (var workbook = open();
                var rows = firstVisibleSheet(workbook).openStream()) {
            var cells = new XlsxCells(workbook);
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
                if (row.getRowNum() > MOST_ROWS) {
                    throw new Unusable(Reason.of("reason.phone-sheet.too-many-rows", Integer.toString(MOST_ROWS)));
                }
                var read = read(row, cells);
                if (read.cells().stream().anyMatch(cell -> !cell.text().isEmpty()) && !taker.take(read)) {
                    return;
                }
            }
        } catch (ExcelReaderException | java.io.UncheckedIOException e) {
            throw broken();
        }
    }

    private static Row read(org.dhatim.fastexcel.reader.Row row, XlsxCells cells) {
        List<Cell> read = new ArrayList<>();
        for (var i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            read.add(row.getOptionalCell(i).map(cells::read).orElse(Cell.EMPTY));
        }
        return new Row(row.getRowNum(), read);
    }
}
