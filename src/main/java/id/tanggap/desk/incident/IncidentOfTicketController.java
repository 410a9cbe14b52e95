package id.tanggap.desk.incident;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentResult;
import id.tanggap.incident.attachment.TicketAttachments;
import id.tanggap.web.request.HttpErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Attaches a ticket to an incident on the ticket's own page, and detaches it.
@Controller
@RequestMapping("/tickets/{number}/membership")
class IncidentOfTicketController {

    private static final String REFUSED = "incidentRefused";

    private final TicketAttachments attachments;

    IncidentOfTicketController(TicketAttachments attachments) {
        this.attachments = attachments;
    }

    @PostMapping
    String attach(TicketRequest asked, RedirectAttributes next) {
        admit(asked);
        var code = IncidentCode.parse(asked.text("code")).orElseThrow(HttpErrors::badRequest);
        return after(attachments.attach(code, asked.number(), asked.viewer()), asked, next);
    }

    @PostMapping("/removal")
    String detach(TicketRequest asked, RedirectAttributes next) {
        admit(asked);
        return after(attachments.detach(asked.number(), asked.viewer()), asked, next);
    }

    private static void admit(TicketRequest asked) {
        HttpErrors.admit(asked.viewer().role().changesTickets());
    }

    private static String after(IncidentResult result, TicketRequest asked, RedirectAttributes next) {
        if (result instanceof IncidentResult.Declined declined) {
            next.addFlashAttribute(REFUSED, asked.reader().refusal(declined.reason()));
        }
        return "redirect:/tickets/" + asked.number().digits();
    }
}
