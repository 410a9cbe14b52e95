package id.tanggap.desk.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import id.tanggap.audit.ExportLog;
import id.tanggap.figures.DayRange;
import id.tanggap.table.CsvInjectionGuard;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// A table of a report as CSV (RFC 4180, UTF-8 with a byte order mark, so that Excel reads it): numbers without
/// thousands' points, shares in percent, durations in hours. On record before its first byte is sent.
@Component
record ReportCsv(ExportLog exports) {

    private static final String MARK = "\uFEFF";

    void write(ReportTable table, DayRange days, HttpServletResponse response) throws IOException {
        var file = "tanggap-" + table.code() + "-" + days.from() + "-" + days.to() + ".csv";
        exports.whole(new ExportLog.File("report", file), table.rows().size());
        response.setContentType("text/csv; charset=utf-8; header=present");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(MARK);
            var csv = CsvWriter.builder()
                    .quoteStrategy(QuoteStrategies.ALWAYS)
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(out);
            csv.writeRecord(guarded(table.heads().stream()));
            table.rows().forEach(row -> csv.writeRecord(cells(row)));
            csv.flush();
        }
    }

    /// A number stays one, with its sign: only names are text that somebody else may have written.
    private static List<String> cells(ReportTable.Row row) {
        return Stream.concat(
                        guarded(Stream.of(row.name())).stream(),
                        row.cells().stream().map(cell -> Objects.toString(cell.value(), "")))
                .toList();
    }

    private static List<String> guarded(Stream<String> texts) {
        return texts.map(CsvInjectionGuard::cell).toList();
    }
}
