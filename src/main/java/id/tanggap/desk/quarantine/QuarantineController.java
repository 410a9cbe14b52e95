package id.tanggap.desk.quarantine;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.audit.ExportLog;
import id.tanggap.desk.file.BlobResource;
import id.tanggap.intake.quarantine.Quarantine;
import id.tanggap.intake.quarantine.QuarantineActions;
import id.tanggap.intake.quarantine.QuarantineFilter;
import id.tanggap.intake.quarantine.QuarantineFilter.Tab;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What could not be read, for those who may see everything: the list, one message, and its bytes so that nothing in
/// them runs.
@Controller
@RequestMapping("/quarantine")
class QuarantineController {

    private static final int PAGE = 50;

    /// No scripts, no requests, an origin of its own: should a browser show it after all.
    private static final String INERT = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final Quarantine quarantine;
    private final QuarantinePageAssembler pages;
    private final BlobStore blobs;
    private final ExportLog exports;

    QuarantineController(Quarantine quarantine, QuarantinePageAssembler pages, BlobStore blobs, ExportLog exports) {
        this.quarantine = quarantine;
        this.pages = pages;
        this.blobs = blobs;
        this.exports = exports;
    }

    /// @param before id of the last message of the page before; null for the first page
    record ListForm(
            @Nullable String tab,
            @Nullable String channel,
            @Nullable Long before) {

        QuarantineFilter filter() {
            return new QuarantineFilter(
                    "refused".equals(tab) ? Tab.REFUSED : Tab.OPEN,
                    Objects.requireNonNullElse(channel, ""),
                    Objects.requireNonNullElse(before, Long.MAX_VALUE));
        }
    }

    @GetMapping
    String list(ListForm asked, ViewerRequest request, Model model) {
        QuarantinePageAssembler.admit(request.viewer());
        var filter = asked.filter();
        var found = quarantine.list(filter, request.viewer(), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var words = new QuarantineFormatter(request.reader());
        model.addAttribute("rows", shown.stream().map(words::row).toList());
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().id() : null);
        model.addAttribute("tab", filter.tab() == Tab.REFUSED ? "refused" : "open");
        model.addAttribute("channel", filter.channelName());
        model.addAttribute("channels", quarantine.channels(filter.tab(), request.viewer()));
        return "quarantine";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, ViewerRequest request, Model model) {
        return pages.page(new QuarantineForm(id, Map.of()), request, model);
    }

    /// The same page with the message's bytes as text. Each look is recorded.
    @GetMapping("/{id}/raw")
    String raw(@PathVariable long id, ViewerRequest request, Model model) {
        return pages.page(new QuarantineForm(id, Map.of("raw", "1")), request, model);
    }

    /// The bytes as they came, to be kept as a file. Each download is recorded.
    @GetMapping("/{id}/original")
    ResponseEntity<Resource> original(@PathVariable long id, @CurrentViewer Viewer viewer) {
        QuarantinePageAssembler.admit(viewer);
        var item = quarantine.takeAlong(id, viewer).orElseThrow(HttpErrors::notFound);
        var name = QuarantineActions.fileName(item);
        exports.document(new ExportLog.File("quarantine", name));
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", INERT)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new BlobResource(blobs, item.raw().sha256(), item.raw().size()));
    }
}
