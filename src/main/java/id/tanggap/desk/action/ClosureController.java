package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.workflow.ChosenOutcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Resolves or cancels a ticket with an outcome, closes it, or reopens it.
@Controller
@RequestMapping("/tickets/{number}")
class ClosureController {

    private static final ActionForm REOPENING = new EmptyActionForm("sheet-ending", "reopening");

    private final TicketResolution resolution;
    private final ClosureForm form;
    private final ActionResponse sheets;

    ClosureController(TicketResolution resolution, ClosureForm form, ActionResponse sheets) {
        this.resolution = resolution;
        this.form = form;
        this.sheets = sheets;
    }

    @GetMapping("/closure")
    String open(TicketRequest asked, Model model) {
        return sheets.open(form, asked, model);
    }

    /// With `preview` it only shows the message that the citizen would get.
    @PostMapping("/closure")
    String end(TicketRequest asked, Model model) {
        if (!asked.text("preview").isEmpty()) {
            return sheets.open(form, asked, model);
        }
        return sheets.after(resolution.end(asked.seen(), ending(asked)), form, asked, model);
    }

    /// Each outcome has its own fields, because a browser without script sends the fields of all outcomes.
    static ChosenOutcome ending(TicketRequest asked) {
        var outcome = asked.text("outcome");
        return ending(outcome, asked);
    }

    static ChosenOutcome ending(String outcome, TicketRequest asked) {
        return new ChosenOutcome(outcome, asked.text("reason-" + outcome), asked.text("reference-" + outcome));
    }

    /// Closes a resolved ticket without waiting longer for the citizen's confirmation.
    @PostMapping("/conclusion")
    String conclude(TicketRequest asked, Model model) {
        return sheets.after(resolution.close(asked.seen()), asked, model);
    }

    @GetMapping("/reopening")
    String mayReopen(TicketRequest asked, Model model) {
        return sheets.open(REOPENING, asked, model);
    }

    @PostMapping("/reopening")
    String reopen(TicketRequest asked, Model model) {
        return sheets.after(resolution.reopen(asked.seen(), asked.text("reason")), REOPENING, asked, model);
    }
}
