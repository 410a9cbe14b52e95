package id.tanggap.desk.link;

import id.tanggap.desk.action.ActionResponse;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.classification.TicketTags;
import id.tanggap.ticket.conversation.Watchers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Tags of a ticket, and its followers.
@Controller
@RequestMapping("/tickets/{number}")
class TagsController {

    private final TicketTags tags;
    private final Watchers watchers;
    private final ActionResponse sheets;

    TagsController(TicketTags tags, Watchers watchers, ActionResponse sheets) {
        this.tags = tags;
        this.watchers = watchers;
        this.sheets = sheets;
    }

    @PostMapping("/tags")
    String tag(TicketRequest asked, Model model) {
        return sheets.after(tags.tag(asked.seen(), asked.text("tag")), asked, model);
    }

    @PostMapping("/tags/removal")
    String untag(TicketRequest asked, Model model) {
        return sheets.after(tags.untag(asked.seen(), asked.text("tag")), asked, model);
    }

    /// `follow=yes` or `no`.
    @PostMapping("/watch")
    String watch(TicketRequest asked, Model model) {
        var done = asked.text("follow").equals("no") ? watchers.unfollow(asked.seen()) : watchers.follow(asked.seen());
        return sheets.after(done, asked, model);
    }
}
