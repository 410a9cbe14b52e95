package id.tanggap.desk.citizen;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.desk.Wording;
import id.tanggap.reporter.SamePerson;
import id.tanggap.reporter.SamePerson.By;
import id.tanggap.reporter.SamePerson.Ground;
import id.tanggap.reporter.SamePerson.Verdict;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The record of a citizen. Staff confirm that two records are the same person, and can undo that.
@Controller
@RequestMapping("/citizens/{id}")
class CitizenController {

    private final CitizenPages pages;
    private final SamePerson same;
    private final Wording wording;

    CitizenController(CitizenPages pages, SamePerson same, Wording wording) {
        this.pages = pages;
        this.same = same;
        this.wording = wording;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long before,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        model.addAttribute("citizen", pages.of(id, before, viewer, locale).orElseThrow(CitizenController::notFound));
        model.addAttribute("viewer", viewer);
        return "citizen";
    }

    @PostMapping("/links")
    String decide(
            @PathVariable long id,
            @RequestParam long other,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "person") String ground,
            @CurrentViewer Viewer viewer,
            Locale locale,
            RedirectAttributes next) {
        var by = decider(viewer);
        if (!pages.opens(id, viewer) || !pages.opens(other, viewer)) {
            throw notFound();
        }
        var decided = same.decide(id, other, verdict, ground(ground), by);
        next.addFlashAttribute(
                "done",
                wording.text(locale, decided ? "citizen.decided." + verdict.code() : "citizen.decided.already"));
        return "redirect:/citizens/" + id;
    }

    @PostMapping("/links/{link}/withdrawal")
    String undo(
            @PathVariable long id,
            @PathVariable long link,
            @CurrentViewer Viewer viewer,
            Locale locale,
            RedirectAttributes next) {
        var by = decider(viewer);
        if (!pages.opens(id, viewer)) {
            throw notFound();
        }
        var undone = same.undo(id, link, by).isPresent();
        next.addFlashAttribute("done", wording.text(locale, undone ? "citizen.undone" : "citizen.decided.already"));
        return "redirect:/citizens/" + id;
    }

    /// Only staff who answer calls may decide whether two records are the same person.
    private static By decider(Viewer viewer) {
        if (!viewer.answersCalls()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new By(Objects.requireNonNull(viewer.userId()), viewer.name());
    }

    private static Ground ground(String code) {
        try {
            return Ground.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such ground: " + code, unknown);
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
