package id.tanggap.desk;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.Seen;
import id.tanggap.ticket.TicketNumber;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Words and photos from the place, in one form that needs no script and keeps its words when it is refused.
@Controller
class ProgressController {

    private final Reporting reporting;
    private final TicketPages pages;
    private final QueueController queue;
    private final Wording wording;

    ProgressController(Reporting reporting, TicketPages pages, QueueController queue, Wording wording) {
        this.reporting = reporting;
        this.pages = pages;
        this.queue = queue;
        this.wording = wording;
    }

    @PostMapping("/tickets/{number}/progress")
    String report(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean tell,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        var ticket = TicketNumber.parse(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (reporting.report(Seen.latest(ticket, viewer), told(text, tell, files))) {
            case Done.Accepted accepted -> {
                next.addFlashAttribute("reported", true);
                yield "redirect:/tickets/" + accepted.number().digits();
            }
            case Done.Refused refused -> again(ticket, refused.reason(), text, viewer, locale, model);
        };
    }

    private static Reporting.Told told(String text, boolean tell, @Nullable List<MultipartFile> files) {
        return new Reporting.Told(text, tell, files == null ? List.of() : files);
    }

    private String again(TicketNumber ticket, Reason reason, String text, Viewer viewer, Locale locale, Model model) {
        if (!pages.put(ticket, viewer, locale, false, model)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var said = wording.say(List.of(reason), locale).getFirst();
        model.addAttribute(
                "notReported",
                wording.textOr(locale, reason.key(), said, reason.args().toArray()));
        model.addAttribute("reportText", text);
        model.addAttribute("queue", queue.list("due", "", viewer, locale));
        model.addAttribute("viewer", viewer);
        return "desk";
    }
}
