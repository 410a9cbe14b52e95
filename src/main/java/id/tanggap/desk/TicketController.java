package id.tanggap.desk;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Acceptance;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.Ending;
import id.tanggap.ticket.Mentions;
import id.tanggap.ticket.Resolution;
import id.tanggap.ticket.Seen;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketReader;
import id.tanggap.ticket.TicketWork;
import java.util.List;
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

/// One ticket: read it, answer it, accept it, end it. With htmx only the pane changes, without it the whole page.
@Controller
@RequestMapping("/tickets/{number}")
class TicketController {

    private final TicketPages pages;
    private final TicketReader tickets;
    private final TicketWork work;
    private final Acceptance acceptance;
    private final Resolution resolution;
    private final QueueController queue;
    private final Mentions mentions;
    private final Wording wording;

    TicketController(
            TicketPages pages,
            TicketReader tickets,
            TicketWork work,
            Acceptance acceptance,
            Resolution resolution,
            QueueController queue,
            Mentions mentions,
            Wording wording) {
        this.pages = pages;
        this.tickets = tickets;
        this.work = work;
        this.acceptance = acceptance;
        this.resolution = resolution;
        this.queue = queue;
        this.mentions = mentions;
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
        put(number, viewer, locale, false, model);
        tickets.seen(number, viewer);
        mentions.readOn(number, viewer);
        if (part) {
            return "fragments/ticket :: ticket";
        }
        model.addAttribute("queue", queue.list(tab, "", viewer, locale));
        model.addAttribute("viewer", viewer);
        return "desk";
    }

    /// The conversation and facts anew, without the composer.
    @GetMapping("/conversation")
    String conversation(@ModelAttribute TicketNumber number, @CurrentViewer Viewer viewer, Locale locale, Model model) {
        put(number, viewer, locale, false, model);
        tickets.seen(number, viewer);
        return "fragments/ticket :: news";
    }

    @PostMapping("/acceptance")
    String accept(
            @ModelAttribute TicketNumber number,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        return after(acceptance.accept(Seen.latest(number, viewer)), number, part, viewer, locale, model, "");
    }

    @PostMapping("/closure")
    String close(
            @ModelAttribute TicketNumber number,
            @RequestParam String outcome,
            @RequestParam(defaultValue = "") String why,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        var ending = new Ending(outcome, why, why);
        return after(resolution.end(Seen.latest(number, viewer), ending), number, part, viewer, locale, model, "");
    }

    /// Shows the reporter's contact in full; asking is on record.
    @PostMapping("/disclosure")
    String disclose(@ModelAttribute TicketNumber number, @CurrentViewer Viewer viewer, Locale locale, Model model) {
        work.disclose(number, viewer);
        put(number, viewer, locale, true, model);
        return "fragments/ticket-facts :: reporter";
    }

    private String after(
            Done done, TicketNumber number, boolean part, Viewer viewer, Locale locale, Model model, String text) {
        return switch (done) {
            case Done.Accepted accepted -> {
                if (!part) {
                    yield "redirect:/tickets/" + number.digits();
                }
                put(number, viewer, locale, false, model);
                yield "fragments/ticket :: ticket";
            }
            case Done.Refused refused -> refused(refused.reason(), number, part, viewer, locale, model, text);
        };
    }

    /// What was written stays in the box, and the reason stands above it.
    /// The desk's own reasons are among its words, those of other rooms among theirs.
    private String said(Reason reason, Locale locale) {
        var sentence = wording.say(List.of(reason), locale).getFirst();
        return wording.textOr(locale, reason.key(), sentence, reason.args().toArray());
    }

    private String refused(
            Reason reason, TicketNumber number, boolean part, Viewer viewer, Locale locale, Model model, String text) {
        put(number, viewer, locale, false, model);
        model.addAttribute("refused", said(reason, locale));
        model.addAttribute("draft", text);
        if (part) {
            return "fragments/ticket :: ticket";
        }
        model.addAttribute("queue", queue.list("due", "", viewer, locale));
        model.addAttribute("viewer", viewer);
        return "desk";
    }

    private void put(TicketNumber number, Viewer viewer, Locale locale, boolean disclosed, Model model) {
        if (!pages.put(number, viewer, locale, disclosed, model)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
