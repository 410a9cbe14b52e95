package id.tanggap.desk;

import id.tanggap.desk.deed.Asked;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Done;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The response after a reply, a note or a draft: with htmx the ticket's pane, else the whole page; a refusal is shown
/// above the box.
@Component
class Panes {

    private final TicketDesk desk;
    private final Wording wording;

    Panes(TicketDesk desk, Wording wording) {
        this.desk = desk;
        this.wording = wording;
    }

    String after(Done done, Asked asked, Model model) {
        return switch (done) {
            case Done.Accepted accepted ->
                asked.part()
                        ? anew(asked, model)
                        : "redirect:/tickets/" + asked.number().digits();
            case Done.Refused refused -> refused(refused.reason(), asked, model);
        };
    }

    String refused(Reason reason, Asked asked, Model model) {
        model.addAttribute("refused", said(reason, asked));
        return anew(asked, model);
    }

    String anew(Asked asked, Model model) {
        desk.put(asked, model);
        return asked.part() ? "fragments/ticket :: ticket" : desk.whole(asked, model);
    }

    String said(Reason reason, Asked asked) {
        return wording.refusal(reason, asked.locale());
    }
}
