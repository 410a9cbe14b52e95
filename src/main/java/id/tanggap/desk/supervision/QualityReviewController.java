package id.tanggap.desk.supervision;

import id.tanggap.supervision.QualityReview;
import id.tanggap.supervision.QualityReview.Judgement;
import id.tanggap.supervision.QualitySampling;
import id.tanggap.supervision.QualityStatistics;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
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

/// Quality samples: tickets drawn at random, reviewed by a person, with results by team.
@Controller
@RequestMapping("/supervision")
class QualityReviewController {

    private final SupervisionPageContext frame;
    private final QualitySampling sampling;
    private final QualityStatistics quality;

    QualityReviewController(SupervisionPageContext frame, QualitySampling sampling, QualityStatistics quality) {
        this.frame = frame;
        this.sampling = sampling;
        this.quality = quality;
    }

    @GetMapping("/quality")
    String page(@RequestParam(defaultValue = "") String office, ViewerRequest request, Model model) {
        var chosen = frame.requireOffice(office, request.viewer());
        frame.put(chosen, "quality", request, model);
        model.addAttribute("waiting", sampling.waiting(chosen, request.viewer()));
        model.addAttribute("results", quality.of(chosen));
        model.addAttribute("questions", List.of("answered", "tone", "category", "outcome"));
        model.addAttribute("verdicts", List.of(Judgement.values()));
        model.addAttribute("fewest", QualityStatistics.FEWEST);
        return "supervision-quality";
    }

    @PostMapping("/samples")
    String draw(@RequestParam(defaultValue = "") String office, ViewerRequest request, RedirectAttributes next) {
        var drawn = sampling.draw(frame.requireOffice(office, request.viewer()), request.viewer());
        next.addFlashAttribute("done", request.reader().text("quality.drawn", drawn));
        next.addAttribute("office", office);
        return "redirect:/supervision/quality";
    }

    @PostMapping("/samples/{id}/review")
    String review(
            @PathVariable long id, @ModelAttribute ReviewForm form, ViewerRequest request, RedirectAttributes next) {
        var office = Objects.requireNonNullElse(form.office(), "");
        frame.requireOffice(office, request.viewer());
        sampling.review(id, form.review(), request.viewer())
                .ifPresentOrElse(
                        reason -> next.addFlashAttribute(
                                "refused", List.of(request.reader().text(reason.key()))),
                        () -> next.addFlashAttribute("done", request.reader().text("quality.kept")));
        next.addAttribute("office", office);
        return "redirect:/supervision/quality";
    }

    /// The form of a review; the four verdicts are required.
    record ReviewForm(
            @Nullable String office,
            @Nullable Judgement answered,
            @Nullable Judgement tone,
            @Nullable Judgement category,
            @Nullable Judgement outcome,
            @Nullable String note) {

        QualityReview review() {
            return new QualityReview(
                    given(answered),
                    given(tone),
                    given(category),
                    given(outcome),
                    Objects.requireNonNullElse(note, ""));
        }

        private static Judgement given(@Nullable Judgement verdict) {
            if (verdict == null) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a verdict is missing");
            }
            return verdict;
        }
    }
}
