package id.tanggap.desk.identity;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.desk.ticket.TicketPageAssembler;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.privacy.Confidentiality;
import id.tanggap.ticket.privacy.IdentityDisclosure;
import id.tanggap.web.request.HttpErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Hides the reporter's identity, and discloses it to a viewer who gives a reason. With htmx only the reporter's card
/// and the recipient in the reply box change.
@Controller
@RequestMapping("/tickets/{number}")
class ReporterIdentityController {

    private static final String REFUSED = "identityRefused";

    private final Confidentiality confidentiality;
    private final IdentityDisclosure openings;
    private final TicketPageAssembler pages;

    ReporterIdentityController(
            Confidentiality confidentiality, IdentityDisclosure openings, TicketPageAssembler pages) {
        this.confidentiality = confidentiality;
        this.openings = openings;
        this.pages = pages;
    }

    @PostMapping("/confidentiality")
    String conceal(
            TicketRequest asked,
            @RequestParam(defaultValue = "true") boolean confidential,
            Model model,
            RedirectAttributes next) {
        var seen = TicketVersion.latest(asked.number(), asked.viewer());
        return after(confidential ? confidentiality.conceal(seen) : confidentiality.reveal(seen), asked, model, next);
    }

    @PostMapping("/identity")
    String open(
            TicketRequest asked, @RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes next) {
        return after(
                openings.disclose(TicketVersion.latest(asked.number(), asked.viewer()), reason), asked, model, next);
    }

    private String after(CommandResult done, TicketRequest asked, Model model, RedirectAttributes next) {
        if (!pages.put(asked, model)) {
            throw HttpErrors.notFound();
        }
        if (done instanceof CommandResult.Refused refused) {
            var reason = asked.reader().sentence(refused.reason());
            model.addAttribute(REFUSED, reason);
            next.addFlashAttribute(REFUSED, reason);
        }
        return asked.part()
                ? "fragments/identity :: after"
                : "redirect:/tickets/" + asked.number().digits();
    }
}
