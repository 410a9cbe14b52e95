package id.tanggap.desk.action;

import id.tanggap.desk.composer.DraftContents;
import id.tanggap.desk.composer.ReplySender;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.CommandResult;
import id.tanggap.writing.AnswerUses;
import id.tanggap.writing.SavedDraft;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Sends a reply and ends the ticket, in one message. If it is refused the text stays in the form and in the draft.
@Controller
@RequestMapping("/tickets/{number}/last-word")
class AnswerAndResolveController {

    private final ReplySender answers;
    private final DraftContents contents;
    private final ActionResponse sheets;
    private final AnswerUses uses;

    AnswerAndResolveController(ReplySender answers, DraftContents contents, ActionResponse sheets, AnswerUses uses) {
        this.answers = answers;
        this.contents = contents;
        this.sheets = sheets;
        this.uses = uses;
    }

    /// With `preview` it only shows the message.
    @PostMapping
    String say(TicketRequest asked, HttpServletResponse response, Model model) {
        if (!asked.text("preview").isEmpty()) {
            return sheets.open(asked, model);
        }
        var text = asked.text("text");
        var done = answers.sendAndEnd(asked.seen(), text, ClosureForm.chosen(asked));
        if (done instanceof CommandResult.Accepted) {
            contents.clear(asked, SavedDraft.Kind.ANSWER);
            uses.answered(asked.number(), asked.all("used"));
        } else {
            contents.save(asked, SavedDraft.Kind.ANSWER, text, asked.seen().version());
        }
        var page = sheets.after(done, asked, model);
        return done instanceof CommandResult.Accepted && asked.part() ? whole(page, response) : page;
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
