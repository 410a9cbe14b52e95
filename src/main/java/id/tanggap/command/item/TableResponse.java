package id.tanggap.command.item;

import id.tanggap.audit.ExportLog;
import id.tanggap.platform.privacy.MaskedText;
import id.tanggap.table.HxlWriter;
import id.tanggap.table.TableField;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Answers with a small table as a CSV file with HXL tags, which no cache keeps; each is on record. Numbers of people
/// in its cells are masked, whoever wrote them.
@Component
public final class TableResponse {

    private final ExportLog exports;

    TableResponse(ExportLog exports) {
        this.exports = exports;
    }

    /// @param file what it is of, and its name
    public record Table(ExportLog.File file, List<TableField> fields, List<Map<String, String>> rows) {
        public Table {
            fields = List.copyOf(fields);
            rows = List.copyOf(rows);
        }
    }

    public void write(Table table, Locale locale, HttpServletResponse response) throws IOException {
        exports.whole(table.file(), table.rows().size());
        response.setContentType("text/csv; charset=utf-8; header=present");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(table.file().name())
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            new HxlWriter(table.fields(), locale, out).writeAll(masked(table.rows()));
        }
    }

    private static List<Map<String, String>> masked(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> row.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, cell -> MaskedText.mask(cell.getValue()))))
                .toList();
    }
}
