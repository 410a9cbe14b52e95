package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.ownership.TicketAcceptance;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// A balai accepts a ticket, starts work on it, or declines it.
@Controller
@RequestMapping("/tickets/{number}")
class AcceptanceController {

    private static final ActionForm DECLINE = new EmptyActionForm("sheet-hands", "decline");

    private final TicketAcceptance acceptance;
    private final ActionResponse sheets;

    AcceptanceController(TicketAcceptance acceptance, ActionResponse sheets) {
        this.acceptance = acceptance;
        this.sheets = sheets;
    }

    @PostMapping("/acceptance")
    String accept(TicketRequest asked, Model model) {
        return sheets.after(acceptance.accept(asked.seen()), asked, model);
    }

    @PostMapping("/start")
    String start(TicketRequest asked, Model model) {
        return sheets.after(acceptance.start(asked.seen()), asked, model);
    }

    @GetMapping("/decline")
    String mayDecline(TicketRequest asked, Model model) {
        return sheets.open(DECLINE, asked, model);
    }

    @PostMapping("/decline")
    String decline(TicketRequest asked, Model model) {
        return sheets.after(acceptance.decline(asked.seen(), asked.text("reason")), DECLINE, asked, model);
    }
}
