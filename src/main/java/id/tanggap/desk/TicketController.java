package id.tanggap.desk;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.Mentions;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketReader;
import id.tanggap.ticket.TicketWork;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One ticket: read it. With htmx only the pane changes, without it the whole page. What changes a
/// ticket is in `desk.deed`.
@Controller
@RequestMapping("/tickets/{number}")
class TicketController {

    private final TicketDesk desk;
    private final TicketReader tickets;
    private final TicketWork work;
    private final Mentions mentions;

    TicketController(TicketDesk desk, TicketReader tickets, TicketWork work, Mentions mentions) {
        this.desk = desk;
        this.tickets = tickets;
        this.work = work;
        this.mentions = mentions;
    }

    /// A wrong number and a ticket that may not be seen look the same.
    @ModelAttribute
    TicketNumber number(@PathVariable String number) {
        return TicketNumber.parse(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping
    String show(
            @ModelAttribute TicketNumber number,
            @RequestParam(defaultValue = "due") String tab,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        desk.put(number, viewer, locale, false, model);
        tickets.seen(number, viewer);
        mentions.readOn(number, viewer);
        return part ? "fragments/ticket :: ticket" : desk.whole(tab, viewer, locale, model);
    }

    /// The conversation and facts anew, without the composer.
    @GetMapping("/conversation")
    String conversation(@ModelAttribute TicketNumber number, @CurrentViewer Viewer viewer, Locale locale, Model model) {
        desk.put(number, viewer, locale, false, model);
        tickets.seen(number, viewer);
        return "fragments/ticket :: news";
    }

    /// Shows the reporter's contact in full; asking is on record.
    @PostMapping("/disclosure")
    String disclose(
            @ModelAttribute TicketNumber number,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        var done = work.disclose(number, viewer);
        desk.put(number, viewer, locale, done instanceof Done.Accepted, model);
        return part ? "fragments/identity :: after" : desk.whole("due", viewer, locale, model);
    }
}
