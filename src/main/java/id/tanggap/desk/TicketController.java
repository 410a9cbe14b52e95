package id.tanggap.desk;

import id.tanggap.desk.deed.Asked;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.Mentions;
import id.tanggap.ticket.TicketReader;
import id.tanggap.ticket.TicketWork;
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

    private final TicketDesk desk;
    private final TicketReader tickets;
    private final TicketWork work;
    private final Mentions mentions;

    TicketController(TicketDesk desk, TicketReader tickets, TicketWork work, Mentions mentions) {
        this.desk = desk;
        this.tickets = tickets;
        this.work = work;
        this.mentions = mentions;
    }

    @GetMapping
    String show(Asked asked, @RequestParam(defaultValue = "due") String tab, Model model) {
        desk.put(asked, model);
        tickets.seen(asked.number(), asked.viewer());
        mentions.readOn(asked.number(), asked.viewer());
        return asked.part() ? "fragments/ticket :: ticket" : desk.whole(tab, asked, model);
    }

    /// The timeline and the sidebar again, without the reply box.
    @GetMapping("/conversation")
    String conversation(Asked asked, Model model) {
        desk.put(asked, model);
        tickets.seen(asked.number(), asked.viewer());
        return "fragments/ticket :: news";
    }

    /// Shows the reporter's contact in full; the request is recorded.
    @PostMapping("/disclosure")
    String disclose(Asked asked, Model model) {
        if (work.disclose(asked.number(), asked.viewer()) instanceof Done.Accepted) {
            desk.putDisclosed(asked, model);
        } else {
            desk.put(asked, model);
        }
        return asked.part() ? "fragments/identity :: after" : desk.whole(asked, model);
    }
}
