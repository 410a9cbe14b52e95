package id.tanggap.desk.deed;

import id.tanggap.ticket.Acceptance;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// A balai accepts a ticket, starts work on it, or declines it.
@Controller
@RequestMapping("/tickets/{number}")
class AcceptanceController {

    private static final SheetForm DECLINE = new BareForm("sheet-hands", "decline");

    private final Acceptance acceptance;
    private final Sheets sheets;

    AcceptanceController(Acceptance acceptance, Sheets sheets) {
        this.acceptance = acceptance;
        this.sheets = sheets;
    }

    @PostMapping("/acceptance")
    String accept(Asked asked, Model model) {
        return sheets.after(acceptance.accept(asked.seen()), asked, model);
    }

    @PostMapping("/start")
    String start(Asked asked, Model model) {
        return sheets.after(acceptance.start(asked.seen()), asked, model);
    }

    @GetMapping("/decline")
    String mayDecline(Asked asked, Model model) {
        return sheets.open(DECLINE, asked, model);
    }

    @PostMapping("/decline")
    String decline(Asked asked, Model model) {
        return sheets.after(acceptance.decline(asked.seen(), asked.text("reason")), DECLINE, asked, model);
    }
}
