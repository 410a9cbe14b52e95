package id.tanggap.desk.composer;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.desk.ticket.TicketPageRenderer;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The response after a reply, a note or a draft: with htmx the ticket's pane, else the whole page; a refusal is shown
/// above the box.
@Component
record ComposerResponse(TicketPageRenderer desk) {

    String after(CommandResult done, TicketRequest asked, Model model) {
        return switch (done) {
            case CommandResult.Accepted accepted ->
                asked.part()
                        ? render(asked, model)
                        : "redirect:/tickets/" + asked.number().digits();
            case CommandResult.Refused refused -> refused(refused.reason(), asked, model);
        };
    }

    String refused(Reason reason, TicketRequest asked, Model model) {
        model.addAttribute("refused", reasonText(reason, asked));
        return render(asked, model);
    }

    String render(TicketRequest asked, Model model) {
        desk.put(asked, model);
        return asked.part() ? "fragments/ticket :: ticket" : desk.whole(asked, model);
    }

    String reasonText(Reason reason, TicketRequest asked) {
        return asked.reader().refusal(reason);
    }
}
