package id.tanggap.desk;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketReader;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Weighs what an agent is writing. With htmx only the scales change, without it the page comes back with the words in
/// the box and the preview below.
@Controller
class DraftController {

    private final TicketPages pages;
    private final TicketReader tickets;
    private final TextComposer composer;
    private final QueueController queue;

    DraftController(TicketPages pages, TicketReader tickets, TextComposer composer, QueueController queue) {
        this.pages = pages;
        this.tickets = tickets;
        this.composer = composer;
        this.queue = queue;
    }

    @PostMapping("/tickets/{number}/draft")
    String weigh(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        var ticket = TicketNumber.parse(number)
                .flatMap(parsed -> tickets.summary(parsed, viewer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var weighed = composer.of(ticket.id(), ticket.number(), text, locale);
        if (part) {
            model.addAttribute("composer", weighed);
            return "fragments/ticket-composer :: weight";
        }
        pages.put(ticket.number(), viewer, locale, false, model);
        model.addAttribute("composer", weighed);
        model.addAttribute("draft", text);
        model.addAttribute("queue", queue.list("due", "", viewer, locale));
        model.addAttribute("viewer", viewer);
        return "desk";
    }
}
