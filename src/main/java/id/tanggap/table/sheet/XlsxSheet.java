package id.tanggap.table.sheet;

import id.tanggap.taxonomy.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// The first visible sheet of an Excel workbook, row by row. For formulas, the value that Excel stored is used.
public final class XlsxSheet implements UploadedSheet {

    private final byte[] bytes;
    private final String name;

    public XlsxSheet(byte[] bytes) throws Unusable {
        ZipBombCheck.check(bytes);
        this.bytes = bytes;
        try {
            CellSizeCheck.check(bytes);
        } catch (IOException e) {
            throw broken();
        }
        try (var workbook = fromReader(this::open)) {
            this.name = firstVisibleSheet(workbook).getName();
        } catch (IOException e) {
            throw broken();
        }
    }

    private ReadableWorkbook open() throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
    }

    private static org.dhatim.fastexcel.reader.Sheet firstVisibleSheet(ReadableWorkbook workbook) throws Unusable {
        var visible = fromReader(() -> {
            try (var sheets = workbook.getSheets()) {
                return sheets.filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .findFirst();
            }
        });
        return visible.orElseThrow(() -> new Unusable(Reason.of("reason.table.no-sheet")));
    }

    /// A call into the library that reads workbooks, and nothing of our own.
    private interface ReaderCall<T> {
        T call() throws IOException;
    }

    /// The library has an exception of its own, but throws many others at damaged files: of 60,000 damaged workbooks
    /// 1,050 gave NumberFormatException, IllegalStateException, NullPointerException and the like. So whatever
    /// comes out of the library means a broken file; what comes out of our own code around it is never taken for
    /// one.
    private static <T> T fromReader(ReaderCall<T> reader) throws Unusable {
        try {
            return reader.call();
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
    }

    private static Unusable broken() {
        return new Unusable(Reason.of("reason.table.broken-xlsx"));
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
        try (var workbook = fromReader(this::open);
                var rows = fromReader(firstVisibleSheet(workbook)::openStream)) {
            var cells = new XlsxCells(workbook);
            var all = rows.iterator();
            while (fromReader(all::hasNext)) {
                var row = fromReader(all::next);
                if (row.getRowNum() > MOST_ROWS) {
                    throw new Unusable(Reason.of("reason.table.too-many-rows", Integer.toString(MOST_ROWS)));
                }
                var read = read(row, cells);
                if (read.cells().stream().anyMatch(cell -> !cell.text().isEmpty()) && !taker.take(read)) {
                    return;
                }
            }
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
