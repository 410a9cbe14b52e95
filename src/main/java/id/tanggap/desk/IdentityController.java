package id.tanggap.desk;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.Confidentiality;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.Openings;
import id.tanggap.ticket.Seen;
import id.tanggap.ticket.TicketNumber;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Hides the reporter of a ticket, and opens what is hidden for a reason. With htmx only the reporter's card
/// changes, and in the box to whom an answer goes.
@Controller
@RequestMapping("/tickets/{number}")
class IdentityController {

    private static final String REFUSED = "identityRefused";

    private final Confidentiality confidentiality;
    private final Openings openings;
    private final TicketPages pages;
    private final Wording wording;

    IdentityController(Confidentiality confidentiality, Openings openings, TicketPages pages, Wording wording) {
        this.confidentiality = confidentiality;
        this.openings = openings;
        this.pages = pages;
        this.wording = wording;
    }

    @ModelAttribute
    TicketNumber number(@PathVariable String number) {
        return TicketNumber.parse(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/confidentiality")
    String conceal(
            @ModelAttribute TicketNumber number,
            @RequestParam(defaultValue = "true") boolean confidential,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        var seen = Seen.latest(number, viewer);
        var done = confidential ? confidentiality.conceal(seen) : confidentiality.reveal(seen);
        return after(done, number, part, viewer, locale, model, next);
    }

    @PostMapping("/identity")
    String open(
            @ModelAttribute TicketNumber number,
            @RequestParam(defaultValue = "") String reason,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        return after(openings.open(Seen.latest(number, viewer), reason), number, part, viewer, locale, model, next);
    }

    private String after(
            Done done,
            TicketNumber number,
            boolean part,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        if (!pages.put(number, viewer, locale, false, model)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (done instanceof Done.Refused refused) {
            var said = wording.say(List.of(refused.reason()), locale).getFirst();
            model.addAttribute(REFUSED, said);
            next.addFlashAttribute(REFUSED, said);
        }
        return part ? "fragments/identity :: after" : "redirect:/tickets/" + number.digits();
    }
}
