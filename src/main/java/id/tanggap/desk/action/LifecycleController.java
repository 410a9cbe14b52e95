package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.undo.TicketUndo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Changes the state of a ticket: a balai accepts or declines it; it waits, ends, or is reopened; the viewer's own
/// last command is undone.
@Controller
@RequestMapping("/tickets/{number}")
class LifecycleController {

    private final TicketAcceptance acceptance;
    private final TicketWaiting waiting;
    private final TicketResolution resolution;
    private final TicketUndo reconsideration;
    private final ActionResponse sheets;

    LifecycleController(
            TicketAcceptance acceptance,
            TicketWaiting waiting,
            TicketResolution resolution,
            TicketUndo reconsideration,
            ActionResponse sheets) {
        this.acceptance = acceptance;
        this.waiting = waiting;
        this.resolution = resolution;
        this.reconsideration = reconsideration;
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

    @PostMapping("/decline")
    String decline(TicketRequest asked, Model model) {
        return sheets.after(acceptance.decline(asked.seen(), asked.text("reason")), asked, model);
    }

    /// Pauses a ticket until the citizen or a third party answers.
    @PostMapping("/waiting")
    String pause(TicketRequest asked, Model model) {
        return sheets.after(waits(asked), asked, model);
    }

    private CommandResult waits(TicketRequest asked) {
        return asked.text("for").equals("others")
                ? waiting.awaitThirdParty(asked.seen(), asked.text("whom"))
                : waiting.ask(asked.seen(), asked.text("question"));
    }

    @PostMapping("/resumption")
    String goOn(TicketRequest asked, Model model) {
        return sheets.after(waiting.resume(asked.seen()), asked, model);
    }

    /// Resolves or cancels a ticket with an outcome. With `preview` it only shows the message that the citizen would
    /// get.
    @PostMapping("/closure")
    String end(TicketRequest asked, Model model) {
        return asked.text("preview").isEmpty()
                ? sheets.after(resolution.end(asked.seen(), ClosureForm.chosen(asked)), asked, model)
                : sheets.open(asked, model);
    }

    /// Closes a resolved ticket without waiting longer for the citizen's confirmation.
    @PostMapping("/conclusion")
    String conclude(TicketRequest asked, Model model) {
        return sheets.after(resolution.close(asked.seen()), asked, model);
    }

    @PostMapping("/reopening")
    String reopen(TicketRequest asked, Model model) {
        return sheets.after(resolution.reopen(asked.seen(), asked.text("reason")), asked, model);
    }

    /// Undoes the viewer's own last command on a ticket.
    @PostMapping("/reconsideration")
    String undo(TicketRequest asked, Model model) {
        return sheets.after(reconsideration.undo(asked.seen(), asked.entry()), asked, model);
    }
}
