package id.tanggap.desk.ticket;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.conversation.Mentions;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.view.TicketReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows one ticket. With htmx only its pane changes, without it the whole page.
@Controller
@RequestMapping("/tickets/{number}")
class TicketController {

    private final TicketPageRenderer desk;
    private final TicketReader tickets;
    private final StaffMessages work;
    private final Mentions mentions;

    TicketController(TicketPageRenderer desk, TicketReader tickets, StaffMessages work, Mentions mentions) {
        this.desk = desk;
        this.tickets = tickets;
        this.work = work;
        this.mentions = mentions;
    }

    @GetMapping
    String show(TicketRequest asked, @RequestParam(defaultValue = "due") String tab, Model model) {
        desk.put(asked, model);
        tickets.markRead(asked.number(), asked.viewer());
        mentions.readOn(asked.number(), asked.viewer());
        return asked.part() ? "fragments/ticket :: ticket" : desk.whole(tab, asked, model);
    }

    /// The timeline and the sidebar again, without the reply box.
    @GetMapping("/conversation")
    String conversation(TicketRequest asked, Model model) {
        desk.put(asked, model);
        tickets.markRead(asked.number(), asked.viewer());
        return "fragments/ticket :: news";
    }

    /// Shows the reporter's contact in full; the request is recorded.
    @PostMapping("/disclosure")
    String disclose(TicketRequest asked, Model model) {
        if (work.disclose(asked.number(), asked.viewer()) instanceof CommandResult.Accepted) {
            desk.putDisclosed(asked, model);
        } else {
            desk.put(asked, model);
        }
        return asked.part() ? "fragments/identity :: after" : desk.whole(asked, model);
    }
}
