package id.tanggap.desk.supervision;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.desk.Wording;
import id.tanggap.supervision.Reassigning;
import id.tanggap.ticket.TicketNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Load, clocks at risk, and assigning tickets to somebody who has capacity.
@Controller
@RequestMapping("/supervision")
class SupervisionController {

    private final SupervisionFrame frame;
    private final LoadPages pages;
    private final Reassigning reassigning;
    private final Wording wording;

    SupervisionController(SupervisionFrame frame, LoadPages pages, Reassigning reassigning, Wording wording) {
        this.frame = frame;
        this.pages = pages;
        this.reassigning = reassigning;
        this.wording = wording;
    }

    @GetMapping
    String load(
            @RequestParam(defaultValue = "") String office, @CurrentViewer Viewer viewer, Locale locale, Model model) {
        var looked = frame.enter(office, viewer);
        frame.put(looked, "load", viewer, locale, model);
        pages.put(looked, viewer, locale, model);
        return "supervision";
    }

    /// @param ticket `number:version`, once for each ticket
    @PostMapping("/assignments")
    String assign(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") List<String> ticket,
            @RequestParam(defaultValue = "0") long person,
            @CurrentViewer Viewer viewer,
            Locale locale,
            RedirectAttributes next) {
        frame.enter(office, viewer);
        var chosen = ticket.stream().flatMap(one -> chosen(one).stream()).toList();
        if (chosen.isEmpty() || person == 0) {
            next.addFlashAttribute("refused", List.of(wording.text(locale, "supervision.choose")));
        } else {
            tell(reassigning.give(chosen, person, viewer), locale, next);
        }
        next.addAttribute("office", office);
        return "redirect:/supervision";
    }

    private void tell(Reassigning.Given given, Locale locale, RedirectAttributes next) {
        if (given.given() > 0) {
            next.addFlashAttribute("done", wording.text(locale, "supervision.given", given.given()));
        }
        next.addFlashAttribute(
                "refused",
                given.refused().stream()
                        .map(one -> one.number().grouped() + ": "
                                + wording.say(List.of(one.reason()), locale).getFirst())
                        .toList());
    }

    private static Optional<Reassigning.Chosen> chosen(String said) {
        var parts = said.split(":", 2);
        return parts.length == 2 && parts[1].matches("\\d{1,18}")
                ? TicketNumber.parse(parts[0]).map(number -> new Reassigning.Chosen(number, Long.parseLong(parts[1])))
                : Optional.empty();
    }
}
