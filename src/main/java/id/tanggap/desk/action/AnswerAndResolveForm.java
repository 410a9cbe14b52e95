package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.reply.preview.MessagePreviews;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.writing.AnswerUses;
import id.tanggap.writing.DraftFiles;
import id.tanggap.writing.Drafts;
import id.tanggap.writing.SavedDraft;
import java.util.List;
import org.springframework.stereotype.Component;

/// The draft of the reply, the outcomes with which the ticket can end, and the one message that the citizen would get.
@Component
record AnswerAndResolveForm(ClosureForm closure, MessagePreviews previews, Drafts drafts, DraftFiles files)
        implements ActionForm {

    /// @param used codes of the ready answers that were put into the text
    /// @param files names of the files attached to the reply
    record Last(
            String text,
            List<String> used,
            List<String> files,
            List<ClosureForm.Choice> outcomes,
            boolean reachable,
            boolean answered,
            boolean proven) {}

    @Override
    public Fragment fragment() {
        return new Fragment("last-word", "sheet-ending", "last-word");
    }

    @Override
    public Object of(TicketDetail ticket, TicketRequest asked) {
        var text = text(asked);
        var added = added(asked);
        var summary = ticket.summary();
        var choices = closure.choices(
                        ticket, asked, ending -> previews.answerAndEnding(summary, text, ending, asked.viewer()))
                .with(!added.isEmpty());
        return new Last(
                text,
                AnswerUses.known(asked.all("used")),
                added,
                choices.outcomes(),
                choices.reachable(),
                choices.answered(),
                choices.proven());
    }

    /// The text of the form; when the form is opened, the text of the draft.
    private String text(TicketRequest asked) {
        return asked.typed().containsKey("text")
                ? asked.text("text")
                : drafts.textOf(asked.number(), asked.viewer(), SavedDraft.Kind.ANSWER)
                        .orElse("");
    }

    private List<String> added(TicketRequest asked) {
        return files.of(asked.number(), asked.viewer()).stream()
                .filter(file -> file.kind() == SavedDraft.Kind.ANSWER)
                .map(DraftFiles.DraftFile::name)
                .toList();
    }
}
