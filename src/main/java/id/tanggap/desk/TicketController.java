package id.tanggap.desk;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.Done;
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

/// One ticket: read it and write on it. With htmx only the pane changes, without it the whole page. What changes a
/// ticket is in `desk.deed`.
@Controller
@RequestMapping("/tickets/{number}")
class TicketController {

    private final TicketDesk desk;
    private final TicketReader tickets;
    private final TicketWork work;
    private final Answering answers;
    private final Wording wording;

    TicketController(TicketDesk desk, TicketReader tickets, TicketWork work, Answering answers, Wording wording) {
        this.desk = desk;
        this.tickets = tickets;
        this.work = work;
        this.answers = answers;
        this.wording = wording;
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
        return part ? "fragments/ticket :: ticket" : desk.whole(tab, viewer, locale, model);
    }

    /// The conversation and facts anew, without the composer.
    @GetMapping("/conversation")
    String conversation(@ModelAttribute TicketNumber number, @CurrentViewer Viewer viewer, Locale locale, Model model) {
        desk.put(number, viewer, locale, false, model);
        tickets.seen(number, viewer);
        return "fragments/ticket :: news";
    }

    @PostMapping("/replies")
    String reply(
            @ModelAttribute TicketNumber number,
            @ModelAttribute Answer answer,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        return after(answers.send(number, viewer, answer), number, part, viewer, locale, model, answer.text());
    }

    @PostMapping("/notes")
    String note(
            @ModelAttribute TicketNumber number,
            @RequestParam(defaultValue = "") String text,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        return after(work.note(number, viewer, text), number, part, viewer, locale, model, text);
    }

    /// Shows the reporter's contact in full; asking is on record.
    @PostMapping("/disclosure")
    String disclose(@ModelAttribute TicketNumber number, @CurrentViewer Viewer viewer, Locale locale, Model model) {
        var done = work.disclose(number, viewer);
        desk.put(number, viewer, locale, done instanceof Done.Accepted, model);
        return "fragments/ticket-facts :: reporter";
    }

    /// What was written stays in the box if it was refused, and the reason stands above it.
    private String after(
            Done done, TicketNumber number, boolean part, Viewer viewer, Locale locale, Model model, String text) {
        if (done instanceof Done.Accepted && !part) {
            return "redirect:/tickets/" + number.digits();
        }
        desk.put(number, viewer, locale, false, model);
        if (done instanceof Done.Refused refused) {
            model.addAttribute("refused", wording.refusal(refused.reason(), locale));
            model.addAttribute("draft", text);
        }
        return part ? "fragments/ticket :: ticket" : desk.whole("due", viewer, locale, model);
    }
}
