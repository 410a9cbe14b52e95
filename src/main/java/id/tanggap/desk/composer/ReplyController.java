package id.tanggap.desk.composer;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.reply.delivery.Withdrawals;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.writing.AnswerUses;
import id.tanggap.writing.DraftFiles;
import id.tanggap.writing.Drafts;
import id.tanggap.writing.SavedDraft;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Sends a reply to the citizen, and withdraws one. A reply that was not sent is kept as a draft.
@Controller
@RequestMapping("/tickets/{number}")
class ReplyController {

    private final ReplySender answers;
    private final Withdrawals withdrawals;
    private final TicketReader tickets;
    private final Drafts drafts;
    private final DraftFiles files;
    private final DraftContents contents;
    private final ComposerResponse panes;
    private final AnswerUses uses;

    ReplyController(
            ReplySender answers,
            Withdrawals withdrawals,
            TicketReader tickets,
            Drafts drafts,
            DraftFiles files,
            DraftContents contents,
            ComposerResponse panes,
            AnswerUses uses) {
        this.answers = answers;
        this.withdrawals = withdrawals;
        this.tickets = tickets;
        this.drafts = drafts;
        this.files = files;
        this.contents = contents;
        this.panes = panes;
        this.uses = uses;
    }

    @PostMapping("/replies")
    String reply(
            TicketRequest asked,
            @ModelAttribute ReplyForm answer,
            @RequestParam(required = false) List<MultipartFile> file,
            Model model) {
        return contents.add(asked, SavedDraft.Kind.ANSWER, file)
                .map(reason -> keep(reason, asked, answer, model))
                .orElseGet(() -> send(asked, answer, model));
    }

    private String send(TicketRequest asked, ReplyForm answer, Model model) {
        var done = answers.send(asked.number(), asked.viewer(), answer);
        if (done instanceof CommandResult.Refused refused) {
            return keep(refused.reason(), asked, answer, model);
        }
        contents.clear(asked, SavedDraft.Kind.ANSWER);
        uses.answered(asked.number(), answer.used());
        return panes.after(done, asked, model);
    }

    /// What others wrote since the version of the draft is shown with it.
    private String keep(Reason reason, TicketRequest asked, ReplyForm answer, Model model) {
        var version = tickets.summary(asked.number(), asked.viewer())
                .map(ticket -> ticket.version())
                .orElse(0L);
        var seen = Math.min(answer.read(), version);
        contents.save(asked, SavedDraft.Kind.ANSWER, answer.text(), seen);
        model.addAttribute("used", AnswerUses.known(answer.used()));
        return panes.refused(reason, asked, model);
    }

    /// The text returns into the box.
    @PostMapping("/replies/{message}/withdrawal")
    String withdraw(TicketRequest asked, @PathVariable long message, Model model) {
        var waiting = tickets.summary(asked.number(), asked.viewer())
                .flatMap(ticket -> withdrawals.of(ticket.id(), asked.viewer()))
                .filter(answer -> answer.message() == message);
        var done = withdrawals.withdraw(asked.number(), asked.viewer(), message);
        if (done instanceof CommandResult.Accepted) {
            waiting.ifPresent(answer -> takeBack(asked, answer));
        }
        return panes.after(done, asked, model);
    }

    private void takeBack(TicketRequest asked, Withdrawals.Waiting answer) {
        var text = drafts.textOf(asked.number(), asked.viewer(), SavedDraft.Kind.ANSWER)
                .map(begun -> answer.text() + "\n\n" + begun)
                .orElse(answer.text());
        var version = tickets.summary(asked.number(), asked.viewer())
                .map(ticket -> ticket.version())
                .orElse(0L);
        contents.save(asked, SavedDraft.Kind.ANSWER, text, version);
        files.restoreFrom(asked.number(), asked.viewer(), answer.message());
    }
}
