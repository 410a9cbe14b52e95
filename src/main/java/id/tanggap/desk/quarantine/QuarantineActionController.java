package id.tanggap.desk.quarantine;

import id.tanggap.intake.quarantine.QuarantineActions;
import id.tanggap.intake.quarantine.QuarantineResult;
import id.tanggap.region.PlaceFinder;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Settles a message in quarantine: another attempt, a refusal, a ticket.
@Controller
@RequestMapping("/quarantine/{id}")
class QuarantineActionController {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    private final QuarantineActions actions;
    private final QuarantinePageAssembler pages;
    private final PlaceFinder places;

    QuarantineActionController(QuarantineActions actions, QuarantinePageAssembler pages, PlaceFinder places) {
        this.actions = actions;
        this.pages = pages;
        this.places = places;
    }

    /// What became of an action on a message.
    private record Outcome(long id, String action, QuarantineResult result) {}

    @ModelAttribute("form")
    QuarantineForm form(@PathVariable long id, @RequestParam Map<String, String> fields) {
        return new QuarantineForm(id, fields);
    }

    @PostMapping("/attempt")
    String retry(
            @ModelAttribute(name = "form", binding = false) QuarantineForm form,
            ViewerRequest request,
            RedirectAttributes next) {
        QuarantinePageAssembler.admit(request.viewer());
        return after(new Outcome(form.id(), "retry", actions.retry(form.id(), request.viewer())), request, next);
    }

    @PostMapping("/refusal")
    String refuse(
            @ModelAttribute(name = "form", binding = false) QuarantineForm form,
            ViewerRequest request,
            Model model,
            RedirectAttributes next) {
        QuarantinePageAssembler.admit(request.viewer());
        var reason = form.text("reason");
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            model.addAttribute("problem", request.reader().text("quarantine.problem.reason"));
            return pages.page(form, request, model);
        }
        var result = actions.refuse(form.id(), reason, request.viewer());
        return after(new Outcome(form.id(), "refuse", result), request, next);
    }

    @PostMapping("/ticket")
    String ticket(
            @ModelAttribute(name = "form", binding = false) QuarantineForm form,
            ViewerRequest request,
            Model model,
            RedirectAttributes next) {
        QuarantinePageAssembler.admit(request.viewer());
        var problem = form.problem(places);
        if (problem.isPresent()) {
            model.addAttribute("problem", request.reader().text(problem.get()));
            return pages.page(form, request, model);
        }
        var result = actions.makeTicket(form.id(), form.report(places), form.fromReporter(), request.viewer());
        return after(new Outcome(form.id(), "ticket", result), request, next);
    }

    private static String after(Outcome outcome, ViewerRequest request, RedirectAttributes next) {
        return switch (outcome.result()) {
            case QuarantineResult.Done done -> {
                next.addFlashAttribute("done", request.reader().text("quarantine.done." + outcome.action()));
                yield "redirect:/quarantine";
            }
            case QuarantineResult.Ticketed ticketed -> "redirect:/tickets/" + ticketed.number();
            case QuarantineResult.Late late -> {
                var state = request.reader().text("quarantine.state." + late.state());
                next.addFlashAttribute("problem", request.reader().text("quarantine.late", state));
                yield "redirect:/quarantine/" + outcome.id();
            }
            case QuarantineResult.NotFound gone -> throw HttpErrors.notFound();
        };
    }
}
