package id.tanggap.desk.deed;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Assignee;
import id.tanggap.ticket.Done;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Assigns a ticket to a person, a team, the viewer, or nobody.
@Controller
@RequestMapping("/tickets/{number}")
class AssignmentController {

    private final Assignee assignee;
    private final AssignmentForm form;
    private final Sheets sheets;

    AssignmentController(Assignee assignee, AssignmentForm form, Sheets sheets) {
        this.assignee = assignee;
        this.form = form;
        this.sheets = sheets;
    }

    @GetMapping("/assignment")
    String open(Asked asked, Model model) {
        return sheets.open(form, asked, model);
    }

    @PostMapping("/assignment")
    String assign(Asked asked, Model model) {
        return sheets.after(assigned(asked), form, asked, model);
    }

    /// `person-12`, `team-3`, or `nobody`.
    private Done assigned(Asked asked) {
        var to = asked.text("to");
        if (to.matches("person-\\d{1,18}")) {
            return assignee.toPerson(asked.seen(), Long.parseLong(to.substring("person-".length())));
        }
        if (to.matches("team-\\d{1,18}")) {
            return assignee.toTeam(asked.seen(), Long.parseLong(to.substring("team-".length())));
        }
        return to.equals("nobody")
                ? assignee.release(asked.seen())
                : new Done.Refused(Reason.of("refused.assignee.missing"));
    }

    @PostMapping("/claim")
    String claim(Asked asked, Model model) {
        return sheets.after(assignee.claim(asked.seen()), asked, model);
    }
}
