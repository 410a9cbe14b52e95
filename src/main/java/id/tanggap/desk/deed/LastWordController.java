package id.tanggap.desk.deed;

import id.tanggap.desk.Answering;
import id.tanggap.ticket.Done;
import id.tanggap.writing.Draft;
import id.tanggap.writing.DraftFiles;
import id.tanggap.writing.Drafts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Sends a reply and ends the ticket, in one message. If it is refused the text stays in the form and in the draft.
@Controller
@RequestMapping("/tickets/{number}/last-word")
class LastWordController {

    private final Answering answers;
    private final LastWordForm form;
    private final Drafts drafts;
    private final DraftFiles files;
    private final Sheets sheets;

    LastWordController(Answering answers, LastWordForm form, Drafts drafts, DraftFiles files, Sheets sheets) {
        this.answers = answers;
        this.form = form;
        this.drafts = drafts;
        this.files = files;
        this.sheets = sheets;
    }

    @GetMapping
    String open(Asked asked, Model model) {
        return sheets.open(form, asked, model);
    }

    /// With `preview` it only shows the message.
    @PostMapping
    String say(Asked asked, HttpServletResponse response, Model model) {
        if (!asked.text("preview").isEmpty()) {
            return sheets.open(form, asked, model);
        }
        var text = asked.text("text");
        var done = answers.conclude(asked.seen(), text, ClosureController.ending(asked));
        if (done instanceof Done.Accepted) {
            drafts.drop(asked.number(), asked.viewer(), Draft.Kind.ANSWER);
            files.drop(asked.number(), asked.viewer(), Draft.Kind.ANSWER, null);
        } else {
            drafts.save(
                    asked.number(),
                    asked.viewer(),
                    Draft.Kind.ANSWER,
                    text,
                    asked.seen().version());
        }
        var page = sheets.after(done, form, asked, model);
        return done instanceof Done.Accepted && asked.part() ? whole(page, response) : page;
    }

    /// The reply box is empty now, so the whole pane is replaced and not only the form.
    private static String whole(String page, HttpServletResponse response) {
        if (!page.endsWith(":: after")) {
            return page;
        }
        response.setHeader("HX-Retarget", "#ticket");
        response.setHeader("HX-Reswap", "outerHTML");
        return "fragments/ticket :: ticket";
    }
}
