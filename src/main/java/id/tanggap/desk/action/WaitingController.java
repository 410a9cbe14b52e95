package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.conversation.TicketWaiting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pauses a ticket until the citizen or a third party answers, and resumes it.
@Controller
@RequestMapping("/tickets/{number}")
class WaitingController {

    private final TicketWaiting waiting;
    private final WaitingForm form;
    private final ActionResponse sheets;

    WaitingController(TicketWaiting waiting, WaitingForm form, ActionResponse sheets) {
        this.waiting = waiting;
        this.form = form;
        this.sheets = sheets;
    }

    @GetMapping("/waiting")
    String open(TicketRequest asked, Model model) {
        return sheets.open(form, asked, model);
    }

    @PostMapping("/waiting")
    String pause(TicketRequest asked, Model model) {
        return sheets.after(waits(asked), form, asked, model);
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
}
