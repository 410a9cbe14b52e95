package id.tanggap.command.review;

import id.tanggap.access.Viewer;
import id.tanggap.audit.ExportLog;
import id.tanggap.command.item.ItemNames;
import id.tanggap.command.item.TableResponse;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.view.Incidents;
import id.tanggap.review.IncidentReviews;
import id.tanggap.review.Lessons;
import id.tanggap.stock.item.StockItems;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The review of an incident: how it went, what it used, what was broken, and the lessons of it.
///
/// 403 for those who may not read situation reports, 404 for a code that no incident has.
@Controller
class ReviewController {

    private final IncidentReviews reviews;
    private final Lessons lessons;
    private final ReviewRows rows;
    private final StockItems items;
    private final Incidents incidents;
    private final TableResponse tables;

    ReviewController(
            IncidentReviews reviews,
            Lessons lessons,
            ReviewRows rows,
            StockItems items,
            Incidents incidents,
            TableResponse tables) {
        this.reviews = reviews;
        this.lessons = lessons;
        this.rows = rows;
        this.items = items;
        this.incidents = incidents;
        this.tables = tables;
    }

    @GetMapping("/incidents/{code}/review")
    String page(@PathVariable String code, ViewerRequest request, Model model) {
        var incident = admitted(code, request.viewer());
        var source = source(incident, request.reader());
        model.addAttribute("code", incident.value());
        model.addAttribute("writes", request.viewer().role().opensIncidents());
        source.ifPresent(
                known -> model.addAttribute("review", new ReviewWording(known.review(), known.items()).page()));
        return source.isPresent() ? "review" : "review-early";
    }

    /// The rows behind a figure, see `ReviewRows`.
    @GetMapping("/incidents/{code}/review/rows")
    String rows(
            @PathVariable String code,
            @RequestParam(defaultValue = "span:whole") String of,
            ViewerRequest request,
            Model model) {
        var source = source(admitted(code, request.viewer()), request.reader()).orElseThrow(ReviewController::unknown);
        model.addAttribute("review", new ReviewWording(source.review(), source.items()).page());
        model.addAttribute("rows", rows.of(of, source).orElseThrow(ReviewController::unknown));
        return "review-rows";
    }

    /// A part of it as CSV with HXL tags, see `ReviewTables`.
    @GetMapping("/incidents/{code}/review/export")
    void export(
            @PathVariable String code,
            @RequestParam(defaultValue = "orders") String of,
            ViewerRequest request,
            HttpServletResponse response)
            throws IOException {
        var source = source(admitted(code, request.viewer()), request.reader()).orElseThrow(ReviewController::unknown);
        var table = new ReviewTables(source.review(), source.items()).table(of).orElseThrow(ReviewController::unknown);
        var name = "%s-%s-%s.csv".formatted(request.reader().text("review.file"), source.code(), of);
        tables.write(
                new TableResponse.Table(new ExportLog.File("review", name), table.fields(), table.rows()),
                request.locale(),
                response);
    }

    @PostMapping("/incidents/{code}/review/lessons")
    String learn(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        var incident = written(code, request);
        if (!lessons.add(
                incident, sent.getOrDefault("text", ""), sent.getOrDefault("assignee", ""), request.viewer())) {
            next.addFlashAttribute("declined", request.reader().text("review.lesson.refused"));
        }
        return "redirect:/incidents/" + incident.value() + "/review#lessons";
    }

    @PostMapping("/incidents/{code}/review/lessons/{id}/completion")
    String done(@PathVariable String code, @PathVariable long id, ViewerRequest request) {
        var incident = written(code, request);
        lessons.done(incident, id, request.viewer());
        return "redirect:/incidents/" + incident.value() + "/review#lessons";
    }

    private IncidentCode written(String code, ViewerRequest request) {
        if (!request.viewer().role().opensIncidents()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return admitted(code, request.viewer());
    }

    private IncidentCode admitted(String code, Viewer viewer) {
        if (!IncidentReviews.mayRead(viewer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return IncidentCode.parse(code)
                .filter(known -> incidents.find(known).isPresent())
                .orElseThrow(ReviewController::unknown);
    }

    /// Empty for an incident that is not a minute old.
    private Optional<ReviewRows.Source> source(IncidentCode incident, PageReader reader) {
        return reviews.records(incident)
                .map(records -> new ReviewRows.Source(records, reviews.of(records), ItemNames.of(items, reader)));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
