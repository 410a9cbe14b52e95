package id.tanggap.desk;

import id.tanggap.desk.deed.Asked;
import id.tanggap.ticket.Confidentiality;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.Openings;
import id.tanggap.ticket.Seen;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Hides the reporter's identity, and discloses it to a viewer who gives a reason. With htmx only the reporter's card
/// and the recipient in the reply box change.
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

    @PostMapping("/confidentiality")
    String conceal(
            Asked asked,
            @RequestParam(defaultValue = "true") boolean confidential,
            Model model,
            RedirectAttributes next) {
        var seen = Seen.latest(asked.number(), asked.viewer());
        return after(confidential ? confidentiality.conceal(seen) : confidentiality.reveal(seen), asked, model, next);
    }

    @PostMapping("/identity")
    String open(Asked asked, @RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes next) {
        return after(openings.open(Seen.latest(asked.number(), asked.viewer()), reason), asked, model, next);
    }

    private String after(Done done, Asked asked, Model model, RedirectAttributes next) {
        if (!pages.put(asked, model)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (done instanceof Done.Refused refused) {
            var reason = wording.say(List.of(refused.reason()), asked.locale()).getFirst();
            model.addAttribute(REFUSED, reason);
            next.addFlashAttribute(REFUSED, reason);
        }
        return asked.part()
                ? "fragments/identity :: after"
                : "redirect:/tickets/" + asked.number().digits();
    }
}
