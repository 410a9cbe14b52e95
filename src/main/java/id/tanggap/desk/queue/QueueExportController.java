package id.tanggap.desk.queue;

import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A queue or a search result as a CSV file.
@Controller
class QueueExportController {

    private final QueueExport export;

    QueueExportController(QueueExport export) {
        this.export = export;
    }

    @GetMapping("/queue/export")
    void file(
            @RequestParam(defaultValue = "due") String tab,
            @RequestParam(defaultValue = "") String q,
            ViewerRequest request,
            HttpServletResponse response)
            throws IOException {
        var reader = request.reader();
        var query = q.strip();
        var list = query.isEmpty() ? export.queue(QueueSelection.of(tab), reader) : export.found(query, reader);
        response.setContentType("text/csv; charset=utf-8; header=present");
        var file = fileName(list.name(), reader);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            export.write(list, file, reader, out);
        }
    }

    /// `giliran-saya-2026-11-25.csv`, with the date in the viewer's time zone.
    private static String fileName(String name, PageReader reader) {
        var plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        var day = reader.now().atZone(reader.viewer().zone()).toLocalDate();
        return (plain.isEmpty() ? "tanggap" : plain) + "-" + day + ".csv";
    }

    private static String disposition(String file) {
        return ContentDisposition.attachment()
                .filename(file, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
