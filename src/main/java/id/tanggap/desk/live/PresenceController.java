package id.tanggap.desk.live;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.writing.Presence;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Heartbeat of an open ticket page; the response says who else has the ticket open.
@Controller
@RequestMapping("/tickets/{number}/presence")
class PresenceController {

    private final Presence presence;
    private final TicketReader tickets;
    private final PresenceSection part;

    PresenceController(Presence presence, TicketReader tickets, PresenceSection part) {
        this.presence = presence;
        this.tickets = tickets;
        this.part = part;
    }

    @PostMapping
    String beat(TicketRequest asked, @RequestParam(defaultValue = "false") boolean writes, Model model) {
        model.addAttribute(
                "presence", part.lines(presence.report(asked.number(), asked.viewer(), writes), asked.reader()));
        return "fragments/composer-preview :: presence";
    }

    @GetMapping
    String others(TicketRequest asked, Model model) {
        if (tickets.summary(asked.number(), asked.viewer()).isEmpty()) {
            throw HttpErrors.notFound();
        }
        model.addAttribute("presence", part.lines(presence.others(asked.number(), asked.viewer()), asked.reader()));
        return "fragments/composer-preview :: presence";
    }

    /// The page was closed or is hidden.
    @PostMapping("/end")
    ResponseEntity<Void> leave(TicketRequest asked) {
        presence.leave(asked.number(), asked.viewer());
        return ResponseEntity.noContent().build();
    }
}
