package id.tanggap.desk.report;

import id.tanggap.access.NeedToKnow;
import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.figures.FigureQuestion;
import id.tanggap.figures.ReportPeriod;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Checks what a report is narrowed to. What does not exist, and what this viewer may not see, is not found: nobody
/// learns which of the two it is.
@Component
record ReportQueryReader(BalaiDirectory balais, Taxonomy taxonomy, Gazetteer gazetteer, NeedToKnow needToKnow) {

    /// @throws org.springframework.web.server.ResponseStatusException 403 for who reads no reports, 404 for a balai,
    /// category or province that is not there for this viewer
    ReportQuery of(ReportForm form, ReportPeriod period, PageReader reader) {
        var viewer = reader.viewer();
        HttpErrors.admit(viewer.userId() != null && viewer.role().readsReports());
        var leaves = leaves(form.category(), viewer);
        return new ReportQuery(
                form,
                period,
                new FigureQuestion(
                        viewer, balai(form.balai(), viewer), leaves.isEmpty() ? List.of() : List.of(form.category())),
                province(form.province()),
                !leaves.isEmpty() && needToKnow.restricted().containsAll(leaves),
                reader);
    }

    private @Nullable String balai(String asked, Viewer viewer) {
        if (asked.isEmpty()) {
            return null;
        }
        var code = asked.equals(ReportForm.NATIONAL) ? "" : asked;
        var exists =
                code.isEmpty() || BalaiCode.read(code).flatMap(balais::find).isPresent();
        if (!exists || !viewer.visibility().works(code.isEmpty() ? null : code)) {
            throw HttpErrors.notFound();
        }
        return code;
    }

    private List<String> leaves(String asked, Viewer viewer) {
        if (asked.isEmpty()) {
            return List.of();
        }
        var found = taxonomy.leaves().stream()
                .map(Category::code)
                .filter(code -> code.equals(asked) || code.startsWith(asked + "."))
                .filter(code -> !viewer.hidden().contains(code))
                .toList();
        if (found.isEmpty()) {
            throw HttpErrors.notFound();
        }
        return found;
    }

    private String province(String asked) {
        if (!asked.isEmpty()
                && (!asked.matches("\\d{2}")
                        || gazetteer.find(new RegionCode(asked)).isEmpty())) {
            throw HttpErrors.notFound();
        }
        return asked;
    }
}
