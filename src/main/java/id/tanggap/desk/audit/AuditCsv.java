package id.tanggap.desk.audit;

import id.tanggap.table.HxlWriter;
import id.tanggap.table.TableField;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Events as CSV. What people and programs called themselves, and all they typed, stays text in a spreadsheet.
final class AuditCsv {

    static final int PAGE = 500;

    private static final List<TableField> FIELDS = List.of(
            TableField.optional("id", "#meta+id", "Nomor", "Number"),
            TableField.optional("at", "#date+occurred", "Waktu (ISO 8601)", "Time (ISO 8601)"),
            TableField.optional("who", "#contact+name", "Siapa", "Who"),
            TableField.optional("role", "#contact+type", "Peran", "Role"),
            TableField.optional("address", "#contact+address", "Alamat", "Address"),
            TableField.optional("kind", "#activity+type", "Jenis", "Kind"),
            TableField.optional("said", "#description", "Yang dilakukan", "What was done"),
            TableField.optional("subject", "#subject", "Terhadap", "To what"),
            TableField.optional("arguments", "#meta+arguments", "Rincian", "Details"));

    private final PageReader reader;
    private final AuditWords words;
    private final HxlWriter csv;

    AuditCsv(PageReader reader, Writer out) {
        this.reader = reader;
        this.words = new AuditWords(reader);
        this.csv = new HxlWriter(FIELDS, reader.locale(), out);
    }

    /// `audit-2026-11-30.csv`, with the date in the reader's zone.
    static String fileName(PageReader reader) {
        return "audit-" + reader.now().atZone(reader.viewer().zone()).toLocalDate() + ".csv";
    }

    static Writer open(String file, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=utf-8; header=present");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }

    void write(List<AuditEntries.Entry> entries) {
        csv.writeAll(entries.stream().map(this::cells).toList());
    }

    private Map<String, String> cells(AuditEntries.Entry entry) {
        var event = entry.event();
        var cells = new HashMap<String, String>();
        cells.put("id", Long.toString(event.id()));
        cells.put(
                "at",
                event.at()
                        .atZone(reader.viewer().zone())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toOffsetDateTime()
                        .toString());
        cells.put("who", words.actor(event.actor()));
        cells.put("role", words.role(event.actor()));
        cells.put("address", Objects.requireNonNullElse(event.address(), ""));
        cells.put("kind", words.kind(event.kind()));
        cells.put("said", entry.withheld() ? "" : words.sentence(event));
        cells.put("subject", words.subject(event.subject(), entry.withheld()));
        cells.put(
                "arguments",
                new TreeMap<>(event.arguments())
                        .entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining("; ")));
        return cells;
    }
}
