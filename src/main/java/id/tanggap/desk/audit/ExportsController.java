package id.tanggap.desk.audit;

import id.tanggap.audit.AuditFilter;
import id.tanggap.audit.ExportReader;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Which lists and documents left as files, and who took them. For auditors, administrators and supervisors.
@Controller
class ExportsController {

    private static final int PAGE = 50;

    private final ExportReader exports;

    ExportsController(ExportReader exports) {
        this.exports = exports;
    }

    @GetMapping("/exports")
    String list(
            AuditForm asked,
            @RequestParam(required = false) @Nullable Long before,
            ViewerRequest request,
            Model model) {
        var reader = request.reader();
        HttpErrors.admit(reader.viewer().role().readsExports());
        var filter = asked.filter(reader.viewer().zone());
        var found = filter.map(one -> found(one, before)).orElse(List.of());
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("asked", asked);
        model.addAttribute("wrong", filter.isEmpty());
        model.addAttribute("audits", reader.viewer().role().readsAudit());
        model.addAttribute(
                "rows", shown.stream().map(one -> ExportRow.of(one, reader)).toList());
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().event().id() : null);
        return "exports";
    }

    private List<ExportReader.Export> found(AuditFilter filter, @Nullable Long before) {
        return exports.page(filter, before, PAGE + 1);
    }
}
