package id.tanggap.desk.link;

import id.tanggap.desk.action.ActionResponse;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.link.TicketLinks;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Merges and links tickets, and undoes both.
@Controller
@RequestMapping("/tickets/{number}")
class LinkController {

    private final TicketLinks links;
    private final ActionResponse sheets;

    LinkController(TicketLinks links, ActionResponse sheets) {
        this.links = links;
        this.sheets = sheets;
    }

    @PostMapping("/merge")
    String merge(TicketRequest asked, Model model) {
        return sheets.after(with(asked, main -> links.merge(asked.seen(), main, asked.text("reason"))), asked, model);
    }

    @PostMapping("/separation")
    String separate(TicketRequest asked, Model model) {
        return sheets.after(links.unmerge(asked.seen()), asked, model);
    }

    @PostMapping("/links")
    String link(TicketRequest asked, Model model) {
        var done = with(
                asked,
                other -> asked.text("kind").equals("incident")
                        ? links.linkToIncident(asked.seen(), other)
                        : links.relate(asked.seen(), other));
        return sheets.after(done, asked, model);
    }

    @PostMapping("/links/removal")
    String unlink(TicketRequest asked, Model model) {
        var done = asked.text("kind").equals("incident")
                ? links.unlinkFromIncident(asked.seen())
                : with(asked, other -> links.unrelate(asked.seen(), other));
        return sheets.after(done, asked, model);
    }

    /// The ticket number that was typed, or the one chosen from the list; empty if there is none.
    static String chosen(TicketRequest asked) {
        return asked.text("other").isEmpty() ? asked.text("near") : asked.text("other");
    }

    private static CommandResult with(TicketRequest asked, Function<TicketNumber, CommandResult> command) {
        return TicketNumber.parse(chosen(asked))
                .map(command)
                .orElseGet(() -> new CommandResult.Refused(Reason.of("refused.number.missing")));
    }
}
