package id.tanggap.desk.deed;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.Links;
import id.tanggap.ticket.TicketNumber;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Merges and links tickets, and undoes both.
@Controller
@RequestMapping("/tickets/{number}")
class TiesController {

    private final Links links;
    private final TieForm merge;
    private final TieForm link;
    private final Sheets sheets;

    TiesController(Links links, TieForms forms, Sheets sheets) {
        this.links = links;
        this.merge = forms.merge();
        this.link = forms.link();
        this.sheets = sheets;
    }

    @GetMapping("/merge")
    String mayMerge(Asked asked, Model model) {
        return sheets.open(merge, asked, model);
    }

    @PostMapping("/merge")
    String merge(Asked asked, Model model) {
        return sheets.after(with(asked, main -> links.merge(asked.seen(), main)), merge, asked, model);
    }

    @PostMapping("/separation")
    String separate(Asked asked, Model model) {
        return sheets.after(links.unmerge(asked.seen()), asked, model);
    }

    @GetMapping("/links")
    String mayLink(Asked asked, Model model) {
        return sheets.open(link, asked, model);
    }

    @PostMapping("/links")
    String link(Asked asked, Model model) {
        var done = with(
                asked,
                other -> asked.text("kind").equals("incident")
                        ? links.adopt(asked.seen(), other)
                        : links.relate(asked.seen(), other));
        return sheets.after(done, link, asked, model);
    }

    @PostMapping("/links/removal")
    String unlink(Asked asked, Model model) {
        var done = asked.text("kind").equals("incident")
                ? links.release(asked.seen())
                : with(asked, other -> links.unrelate(asked.seen(), other));
        return sheets.after(done, asked, model);
    }

    /// With the ticket number that was typed, or the one chosen from the list.
    private static Done with(Asked asked, Function<TicketNumber, Done> command) {
        var typed = asked.text("other").isEmpty() ? asked.text("near") : asked.text("other");
        return TicketNumber.parse(typed)
                .map(command)
                .orElseGet(() -> new Done.Refused(Reason.of("refused.number.missing")));
    }
}
