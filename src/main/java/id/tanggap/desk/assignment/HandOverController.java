package id.tanggap.desk.assignment;

import id.tanggap.balai.BalaiCode;
import id.tanggap.desk.action.ActionResponse;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.ownership.BalaiHandOver;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Hands a ticket over to a balai, with a reason.
@Controller
@RequestMapping("/tickets/{number}/hand-over")
class HandOverController {

    private final BalaiHandOver handOver;
    private final ActionResponse sheets;

    HandOverController(BalaiHandOver handOver, ActionResponse sheets) {
        this.handOver = handOver;
        this.sheets = sheets;
    }

    @PostMapping
    String handOver(TicketRequest asked, Model model) {
        return sheets.after(given(asked), asked, model);
    }

    private CommandResult given(TicketRequest asked) {
        var code = asked.text("other").isEmpty() ? asked.text("balai") : asked.text("other");
        return code.matches("[A-Z]{3}")
                ? handOver.toBalai(asked.seen(), new BalaiCode(code), asked.text("reason"))
                : new CommandResult.Refused(Reason.of("refused.balai.missing"));
    }
}
