package id.tanggap.desk.suggestion;

import id.tanggap.desk.action.ActionResponse;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.suggestion.SuggestionDecisions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Accepts or dismisses a suggestion; `entry` is the number of the timeline entry that makes it.
@Controller
@RequestMapping("/tickets/{number}/suggestion")
class SuggestionController {

    private final SuggestionDecisions decisions;
    private final ActionResponse responses;

    SuggestionController(SuggestionDecisions decisions, ActionResponse responses) {
        this.decisions = decisions;
        this.responses = responses;
    }

    @PostMapping("/acceptance")
    String accept(TicketRequest asked, Model model) {
        return responses.after(decisions.accept(asked.seen(), asked.entry()), asked, model);
    }

    @PostMapping("/dismissal")
    String dismiss(TicketRequest asked, Model model) {
        return responses.after(decisions.dismiss(asked.seen(), asked.entry()), asked, model);
    }
}
