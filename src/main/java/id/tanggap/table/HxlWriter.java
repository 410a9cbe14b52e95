package id.tanggap.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A table as CSV with a row of HXL hashtags below the headings (Humanitarian Exchange Language 1.1): RFC 4180, UTF-8
/// with a byte order mark so that Excel reads it as UTF-8. No cell is a formula. The importer reads it back.
public final class HxlWriter {

    private static final String MARK = "\uFEFF";

    private final List<TableField> fields;
    private final CsvWriter csv;
    private final Writer out;

    /// @throws UncheckedIOException if whoever reads goes away; so do all other methods
    public HxlWriter(List<TableField> fields, Locale locale, Writer out) {
        this.fields = List.copyOf(fields);
        this.out = out;
        this.csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        try {
            out.write(MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv.writeRecord(fields.stream().map(field -> field.label(locale)).toList());
        csv.writeRecord(fields.stream().map(TableField::hxl).toList());
    }

    /// One row; fields without a text are empty cells.
    public void write(Map<String, String> cells) {
        csv.writeRecord(fields.stream()
                .map(field -> CsvInjectionGuard.cell(cells.getOrDefault(field.code(), "")))
                .toList());
    }

    public void writeAll(Collection<Map<String, String>> rows) {
        rows.forEach(this::write);
        flush();
    }

    public void flush() {
        try {
            csv.flush();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
