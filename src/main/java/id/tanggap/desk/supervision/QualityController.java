package id.tanggap.desk.supervision;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.desk.Wording;
import id.tanggap.supervision.Quality;
import id.tanggap.supervision.Review;
import id.tanggap.supervision.Review.Verdict;
import id.tanggap.supervision.Sampling;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Quality samples: tickets drawn at random, reviewed by a person, with results by team.
@Controller
@RequestMapping("/supervision")
class QualityController {

    private final SupervisionFrame frame;
    private final Sampling sampling;
    private final Quality quality;
    private final Wording wording;

    QualityController(SupervisionFrame frame, Sampling sampling, Quality quality, Wording wording) {
        this.frame = frame;
        this.sampling = sampling;
        this.quality = quality;
        this.wording = wording;
    }

    @GetMapping("/quality")
    String page(
            @RequestParam(defaultValue = "") String office, @CurrentViewer Viewer viewer, Locale locale, Model model) {
        var looked = frame.enter(office, viewer);
        frame.put(looked, "quality", viewer, locale, model);
        model.addAttribute("waiting", sampling.waiting(looked, viewer));
        model.addAttribute("results", quality.of(looked));
        model.addAttribute("questions", List.of("answered", "tone", "category", "outcome"));
        model.addAttribute("verdicts", List.of(Verdict.values()));
        model.addAttribute("fewest", Quality.FEWEST);
        return "supervision-quality";
    }

    @PostMapping("/samples")
    String draw(
            @RequestParam(defaultValue = "") String office,
            @CurrentViewer Viewer viewer,
            Locale locale,
            RedirectAttributes next) {
        var drawn = sampling.draw(frame.enter(office, viewer), viewer);
        next.addFlashAttribute("done", wording.text(locale, "quality.drawn", drawn));
        next.addAttribute("office", office);
        return "redirect:/supervision/quality";
    }

    @PostMapping("/samples/{id}/review")
    String review(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String office,
            @RequestParam Verdict answered,
            @RequestParam Verdict tone,
            @RequestParam Verdict category,
            @RequestParam Verdict outcome,
            @RequestParam(defaultValue = "") String note,
            @CurrentViewer Viewer viewer,
            Locale locale,
            RedirectAttributes next) {
        frame.enter(office, viewer);
        sampling.review(id, new Review(answered, tone, category, outcome, note), viewer)
                .ifPresentOrElse(
                        reason -> next.addFlashAttribute("refused", List.of(wording.text(locale, reason.key()))),
                        () -> next.addFlashAttribute("done", wording.text(locale, "quality.kept")));
        next.addAttribute("office", office);
        return "redirect:/supervision/quality";
    }
}
