package id.tanggap.desk.mention;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.conversation.Mentions;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The notes that mention the viewer, and clocks that run out: "Untuk saya". A page is one SQL statement; opening the
/// ticket marks them as read.
@Controller
class MentionController {

    private static final int PAGE = 40;

    private final Mentions mentions;

    MentionController(Mentions mentions) {
        this.mentions = mentions;
    }

    /// A mention in the viewer's language.
    record Row(String number, String grouped, String subject, String by, String text, String time, boolean read) {}

    @GetMapping("/mentions")
    String list(@RequestParam(required = false) @Nullable Long before, ViewerRequest request, Model model) {
        var reader = request.reader();
        var found = mentions.of(reader.viewer(), before, PAGE + 1);
        model.addAttribute(
                "list", found.stream().limit(PAGE).map(one -> row(one, reader)).toList());
        model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        return "mentions";
    }

    private static Row row(Mentions.Mention one, PageReader reader) {
        var reminder = one.reminder();
        return new Row(
                one.number().digits(),
                one.number().grouped(),
                one.subject(),
                reminder == null ? one.by() : reader.text("mentions.reminder"),
                reminder == null ? one.text() : said(reminder, reader),
                reader.brief(one.at()),
                one.read());
    }

    private static String said(Mentions.Reminder reminder, PageReader reader) {
        var state = reminder.open() ? reminder.due().isAfter(reader.now()) ? "soon" : "late" : "over";
        var clock = reader.textOr("clock.name." + reminder.clock(), reminder.clock());
        return reader.text("mentions.reminder." + state, clock, reader.full(reminder.due()));
    }

    @GetMapping("/mentions/badge")
    String badge() {
        return "fragments/mentions :: badge";
    }

    @PostMapping("/mentions/reading")
    String readAll(@CurrentViewer Viewer viewer) {
        mentions.readAll(viewer);
        return "redirect:/mentions";
    }
}
