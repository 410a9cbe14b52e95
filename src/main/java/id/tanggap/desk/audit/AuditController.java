package id.tanggap.desk.audit;

import id.tanggap.audit.AuditEvent;
import id.tanggap.audit.AuditFilter;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditSubject;
import id.tanggap.audit.ExportLog;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The record of who did what: list with filters, one event, export. For auditors and administrators.
@Controller
class AuditController {

    private static final int PAGE = 50;

    private final AuditEntries entries;
    private final ExportLog exports;

    AuditController(AuditEntries entries, ExportLog exports) {
        this.entries = entries;
        this.exports = exports;
    }

    /// An event in the reader's language.
    ///
    /// @param href page of the subject; null if it has none, or is hidden from the reader
    record Row(
            long id,
            String at,
            String who,
            String role,
            String kind,
            String said,
            String subject,
            @Nullable String href,
            String address) {}

    record Choice(String code, String label) {}

    @GetMapping("/audit")
    String list(
            AuditForm asked,
            @RequestParam(required = false) @Nullable Long before,
            ViewerRequest request,
            Model model) {
        var reader = admitted(request);
        var filter = asked.filter(reader.viewer().zone());
        var found = filter.map(one -> entries.page(one, before, reader.viewer(), PAGE + 1))
                .orElse(List.of());
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("asked", asked);
        model.addAttribute("wrong", filter.isEmpty());
        model.addAttribute("kinds", kinds(reader));
        model.addAttribute("rows", shown.stream().map(one -> row(one, reader)).toList());
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().event().id() : null);
        return "audit";
    }

    private static PageReader admitted(ViewerRequest request) {
        HttpErrors.admit(request.viewer().role().readsAudit());
        return request.reader();
    }

    private static List<Choice> kinds(PageReader reader) {
        var words = new AuditWords(reader);
        return Arrays.stream(AuditKind.values())
                .map(kind -> new Choice(kind.code(), words.kind(kind.code())))
                .toList();
    }

    private static Row row(AuditEntries.Entry entry, PageReader reader) {
        var event = entry.event();
        var words = new AuditWords(reader);
        return new Row(
                event.id(),
                reader.full(event.at()),
                words.actor(event.actor()),
                words.role(event.actor()),
                words.kind(event.kind()),
                entry.withheld() ? words.kind(event.kind()) : words.sentence(event),
                words.subject(event.subject(), entry.withheld()),
                entry.withheld() ? null : href(event.subject()),
                Objects.requireNonNullElse(event.address(), ""));
    }

    private static @Nullable String href(AuditSubject subject) {
        return switch (subject.kind()) {
            case TICKET -> "/tickets/" + subject.id();
            case EVENT -> "/audit/" + subject.id();
            default -> null;
        };
    }

    /// One event with all it says and its place in the chain.
    @GetMapping("/audit/{id:\\d{1,18}}")
    String one(@PathVariable long id, ViewerRequest request, Model model) {
        var reader = admitted(request);
        var found = entries.find(id, reader.viewer()).orElseThrow(HttpErrors::notFound);
        var event = found.event();
        var withheld = event.subject().kind() == AuditSubject.Kind.TICKET
                && event.subject().id().isEmpty();
        model.addAttribute("row", row(new AuditEntries.Entry(event, withheld), reader));
        model.addAttribute("arguments", arguments(event, reader));
        model.addAttribute("chained", found);
        return "audit-event";
    }

    private static List<Choice> arguments(AuditEvent event, PageReader reader) {
        var words = new AuditWords(reader);
        return new TreeMap<>(event.arguments())
                .entrySet().stream()
                        .map(one -> new Choice(words.argument(one.getKey()), words.value(one.getKey(), one.getValue())))
                        .toList();
    }

    /// What the filter finds, newest first; itself on record.
    @GetMapping("/audit/export")
    void export(AuditForm asked, ViewerRequest request, HttpServletResponse response) throws IOException {
        var reader = admitted(request);
        var filter = asked.filter(reader.viewer().zone()).orElseThrow(HttpErrors::badRequest);
        var file = AuditCsv.fileName(reader);
        try (var export = exports.begin(new ExportLog.File("audit", file));
                var out = AuditCsv.open(file, response)) {
            var csv = new AuditCsv(reader, out);
            @Nullable Long before = null;
            for (var page = page(filter, before, reader); !page.isEmpty(); page = page(filter, before, reader)) {
                csv.write(page);
                export.add(page.size());
                before = page.getLast().event().id();
            }
            export.finish();
        }
    }

    private List<AuditEntries.Entry> page(AuditFilter filter, @Nullable Long before, PageReader reader) {
        return entries.page(filter, before, reader.viewer(), AuditCsv.PAGE);
    }
}
