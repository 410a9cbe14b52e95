package id.tanggap.desk.deed;

import id.tanggap.ticket.Tags;
import id.tanggap.ticket.Watchers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Tags of a ticket, and its followers.
@Controller
@RequestMapping("/tickets/{number}")
class TagsController {

    private static final SheetForm TAG = new BareForm("sheet-ties", "tag");

    private final Tags tags;
    private final Watchers watchers;
    private final Sheets sheets;

    TagsController(Tags tags, Watchers watchers, Sheets sheets) {
        this.tags = tags;
        this.watchers = watchers;
        this.sheets = sheets;
    }

    @GetMapping("/tags")
    String mayTag(Asked asked, Model model) {
        return sheets.open(TAG, asked, model);
    }

    @PostMapping("/tags")
    String tag(Asked asked, Model model) {
        return sheets.after(tags.tag(asked.seen(), asked.text("tag")), TAG, asked, model);
    }

    @PostMapping("/tags/removal")
    String untag(Asked asked, Model model) {
        return sheets.after(tags.untag(asked.seen(), asked.text("tag")), asked, model);
    }

    /// `follow=yes` or `no`.
    @PostMapping("/watch")
    String watch(Asked asked, Model model) {
        var done = asked.text("follow").equals("no") ? watchers.unfollow(asked.seen()) : watchers.follow(asked.seen());
        return sheets.after(done, asked, model);
    }
}
