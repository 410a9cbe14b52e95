package id.tanggap.desk.assignment;

import id.tanggap.desk.action.ActionResponse;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.ownership.TicketAssignment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Assigns a ticket to a person, a team, the viewer, or nobody.
@Controller
@RequestMapping("/tickets/{number}")
class AssignmentController {

    private final TicketAssignment assignee;
    private final ActionResponse sheets;

    AssignmentController(TicketAssignment assignee, ActionResponse sheets) {
        this.assignee = assignee;
        this.sheets = sheets;
    }

    @PostMapping("/assignment")
    String assign(TicketRequest asked, Model model) {
        return sheets.after(assigned(asked), asked, model);
    }

    /// `person-12`, `team-3`, or `nobody`.
    private CommandResult assigned(TicketRequest asked) {
        var to = asked.text("to");
        if (to.matches("person-\\d{1,18}")) {
            return assignee.toPerson(asked.seen(), Long.parseLong(to.substring("person-".length())));
        }
        if (to.matches("team-\\d{1,18}")) {
            return assignee.toTeam(asked.seen(), Long.parseLong(to.substring("team-".length())));
        }
        return to.equals("nobody")
                ? assignee.release(asked.seen())
                : new CommandResult.Refused(Reason.of("refused.assignee.missing"));
    }

    @PostMapping("/claim")
    String claim(TicketRequest asked, Model model) {
        return sheets.after(assignee.claim(asked.seen()), asked, model);
    }
}
