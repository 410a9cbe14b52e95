package id.tanggap.audit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Records what leaves the program as a file, before its first byte is sent: who took which list, and the address they
/// asked, which tells how it was narrowed.
public class ExportLog {

    private final AuditLog audit;

    ExportLog(AuditLog audit) {
        this.audit = audit;
    }

    /// @param list what it is of: the end of the message key `audit.list.`
    /// @param name of the file
    public record File(String list, String name) {
        AuditSubject subject() {
            return new AuditSubject(AuditSubject.Kind.LIST, list, "");
        }
    }

    /// A file without rows, such as a recording or a report on paper.
    public void document(File file) {
        audit.record(AuditKind.EXPORT, file.subject(), arguments(file));
    }

    /// A list that is whole in memory.
    public void whole(File file, long rows) {
        var arguments = arguments(file);
        arguments.put("rows", Long.toString(rows));
        audit.record(AuditKind.EXPORT, file.subject(), arguments);
    }

    /// A list whose rows are counted while it is written. What is closed without `finish` broke off.
    public OpenExport begin(File file) {
        return new OpenExport(audit, audit.record(AuditKind.EXPORT, file.subject(), arguments(file)));
    }

    private static Map<String, String> arguments(File file) {
        return new HashMap<>(Map.of("file", file.name(), "filter", asked()));
    }

    /// As people read it: `/queue/export?tab=new;balai=MGL`
    private static String asked() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)) {
            return "";
        }
        var query = web.getRequest().getQueryString();
        return web.getRequest().getRequestURI() + (query == null ? "" : "?" + decoded(query));
    }

    private static String decoded(String query) {
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return query;
        }
    }
}
