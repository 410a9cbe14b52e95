package id.tanggap.desk;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Done;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/// The page of a ticket after a verb: the pane anew with htmx, else the whole page; a refusal stands above the box.
@Component
class Panes {

    private final TicketPages pages;
    private final QueueController queue;
    private final Wording wording;

    Panes(TicketPages pages, QueueController queue, Wording wording) {
        this.pages = pages;
        this.queue = queue;
        this.wording = wording;
    }

    String after(Done done, TicketDoor.Asked asked, Model model) {
        return switch (done) {
            case Done.Accepted accepted ->
                asked.part()
                        ? anew(asked, model)
                        : "redirect:/tickets/" + asked.number().digits();
            case Done.Refused refused -> refused(refused.reason(), asked, model);
        };
    }

    String refused(Reason reason, TicketDoor.Asked asked, Model model) {
        model.addAttribute("refused", said(reason, asked));
        return anew(asked, model);
    }

    String anew(TicketDoor.Asked asked, Model model) {
        if (!pages.put(asked.number(), asked.viewer(), asked.locale(), false, model)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (asked.part()) {
            return "fragments/ticket :: ticket";
        }
        model.addAttribute("queue", queue.list("due", "", asked.viewer(), asked.locale()));
        model.addAttribute("viewer", asked.viewer());
        return "desk";
    }

    /// The desk's own reasons are among its words, those of other rooms among theirs.
    String said(Reason reason, TicketDoor.Asked asked) {
        var sentence = wording.say(List.of(reason), asked.locale()).getFirst();
        return wording.textOr(
                asked.locale(), reason.key(), sentence, reason.args().toArray());
    }
}
