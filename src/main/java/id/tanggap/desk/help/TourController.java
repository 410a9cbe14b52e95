package id.tanggap.desk.help;

import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Goes through the tour, and ends it. Under `/me`: also those who only read may.
@Controller
class TourController {

    private final TourProgress progress;

    TourController(TourProgress progress) {
        this.progress = progress;
    }

    /// Leads to the page of a step.
    @PostMapping("/me/tour")
    String step(@RequestParam int step, ViewerRequest request, HttpSession session) {
        var steps = TourStep.of(request.viewer().role());
        if (step < 0 || step >= steps.size()) {
            throw HttpErrors.badRequest();
        }
        progress.save(user(request), step, false);
        session.setAttribute(TourAdvice.STEP, step);
        return "redirect:" + steps.get(step).page();
    }

    @PostMapping("/me/tour/end")
    String end(ViewerRequest request, HttpSession session) {
        var last = session.getAttribute(TourAdvice.STEP) instanceof Integer step ? step : 0;
        progress.save(user(request), last, true);
        session.removeAttribute(TourAdvice.STEP);
        return "redirect:/help";
    }

    private static long user(ViewerRequest request) {
        var user = request.viewer().userId();
        if (user == null) {
            throw HttpErrors.forbidden();
        }
        return user;
    }
}
