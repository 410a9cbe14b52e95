package id.tanggap.desk.citizen;

import id.tanggap.access.Viewer;
import id.tanggap.reporter.SamePersonLinks;
import id.tanggap.reporter.SamePersonLinks.By;
import id.tanggap.reporter.SamePersonLinks.Ground;
import id.tanggap.reporter.SamePersonLinks.Verdict;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

    private final CitizenPageAssembler pages;
    private final SamePersonLinks same;

    CitizenController(CitizenPageAssembler pages, SamePersonLinks same) {
        this.pages = pages;
        this.same = same;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long before,
            ViewerRequest request,
            Model model) {
        var page = pages.of(id, before, request.reader());
        model.addAttribute("citizen", page.orElseThrow(HttpErrors::notFound));
        return "citizen";
    }

    @PostMapping("/links")
    String decide(
            @PathVariable long id, @ModelAttribute Decision decision, ViewerRequest request, RedirectAttributes next) {
        var by = decider(request.viewer());
        if (!pages.opens(id, request.viewer()) || !pages.opens(decision.otherRecord(), request.viewer())) {
            throw HttpErrors.notFound();
        }
        var verdict = decision.decided();
        var decided =
                same.decide(id, decision.otherRecord(), new SamePersonLinks.Decision(verdict, decision.reason(), by));
        next.addFlashAttribute(
                "done",
                request.reader().text(decided ? "citizen.decided." + verdict.code() : "citizen.decided.already"));
        return "redirect:/citizens/" + id;
    }

    /// The form that decides about this record and another one.
    record Decision(
            @Nullable Long other,
            @Nullable Verdict verdict,
            @Nullable String ground) {

        long otherRecord() {
            return given(other);
        }

        Verdict decided() {
            return given(verdict);
        }

        Ground reason() {
            var code = Objects.requireNonNullElse(ground, "person");
            try {
                return Ground.of(code);
            } catch (IllegalArgumentException unknown) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such ground: " + code, unknown);
            }
        }

        private static <T> T given(@Nullable T value) {
            if (value == null) {
                throw HttpErrors.badRequest();
            }
            return value;
        }
    }

    @PostMapping("/links/{link}/withdrawal")
    String undo(@PathVariable long id, @PathVariable long link, ViewerRequest request, RedirectAttributes next) {
        var by = decider(request.viewer());
        if (!pages.opens(id, request.viewer())) {
            throw HttpErrors.notFound();
        }
        var undone = same.undo(id, link, by).isPresent();
        next.addFlashAttribute("done", request.reader().text(undone ? "citizen.undone" : "citizen.decided.already"));
        return "redirect:/citizens/" + id;
    }

    /// Only staff who answer calls may decide whether two records are the same person.
    private static By decider(Viewer viewer) {
        HttpErrors.admit(viewer.answersCalls());
        return new By(Objects.requireNonNull(viewer.userId()), viewer.name());
    }
}
