package id.tanggap.command.item;

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

/// Answers with a small table as a CSV file with HXL tags, which no cache keeps. Numbers of people in its cells are
/// masked, whoever wrote them.
public final class TableResponse {

    private TableResponse() {}

    /// @param file name of the file
    public record Table(String file, List<TableField> fields, List<Map<String, String>> rows) {
        public Table {
            fields = List.copyOf(fields);
            rows = List.copyOf(rows);
        }
    }

    public static void write(Table table, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=utf-8; header=present");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(table.file()).build().toString());
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
