package id.tanggap.desk.supervision;

import id.tanggap.supervision.Reassignment;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Load, clocks at risk, and assigning tickets to somebody who has capacity.
@Controller
@RequestMapping("/supervision")
class SupervisionController {

    private final SupervisionPageContext frame;
    private final WorkloadPageAssembler pages;
    private final Reassignment reassigning;

    SupervisionController(SupervisionPageContext frame, WorkloadPageAssembler pages, Reassignment reassigning) {
        this.frame = frame;
        this.pages = pages;
        this.reassigning = reassigning;
    }

    @GetMapping
    String load(@RequestParam(defaultValue = "") String office, ViewerRequest request, Model model) {
        var chosen = frame.requireOffice(office, request.viewer());
        frame.put(chosen, "load", request, model);
        pages.put(chosen, request, model);
        return "supervision";
    }

    @PostMapping("/assignments")
    String assign(@ModelAttribute AssignmentsForm form, ViewerRequest request, RedirectAttributes next) {
        frame.requireOffice(form.office(), request.viewer());
        var chosen = form.chosen();
        if (chosen.isEmpty() || form.person() == null || form.person() == 0) {
            next.addFlashAttribute("refused", List.of(request.reader().text("supervision.choose")));
        } else {
            tell(reassigning.give(chosen, form.person(), request.viewer()), request.reader(), next);
        }
        next.addAttribute("office", form.office());
        return "redirect:/supervision";
    }

    /// The form that assigns tickets.
    ///
    /// @param ticket `number:version`, once for each ticket
    /// @param person id of the new assignee
    record AssignmentsForm(
            String office, List<String> ticket, @Nullable Long person) {

        AssignmentsForm(@Nullable String office, @Nullable List<String> ticket, @Nullable Long person) {
            this.office = Objects.requireNonNullElse(office, "");
            this.ticket = ticket == null ? List.of() : List.copyOf(ticket);
            this.person = person;
        }

        List<Reassignment.ChosenTicket> chosen() {
            return ticket.stream().flatMap(one -> chosen(one).stream()).toList();
        }

        private static Optional<Reassignment.ChosenTicket> chosen(String text) {
            var parts = text.split(":", 2);
            return parts.length == 2 && parts[1].matches("\\d{1,18}")
                    ? TicketNumber.parse(parts[0])
                            .map(number -> new Reassignment.ChosenTicket(number, Long.parseLong(parts[1])))
                    : Optional.empty();
        }
    }

    private void tell(Reassignment.ReassignmentResult given, PageReader reader, RedirectAttributes next) {
        if (given.given() > 0) {
            next.addFlashAttribute("done", reader.text("supervision.given", given.given()));
        }
        next.addFlashAttribute(
                "refused",
                given.refused().stream()
                        .map(one -> one.number().grouped() + ": " + reader.sentence(one.reason()))
                        .toList());
    }
}
