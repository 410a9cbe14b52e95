package id.tanggap.reply.preview;

import id.tanggap.access.Viewer;
import id.tanggap.reply.compose.MessageComposer;
import id.tanggap.reply.compose.MessageDraft;
import id.tanggap.reply.compose.ReplyContext;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.ticket.TicketSummary;
import java.util.Map;
import org.springframework.stereotype.Service;

/// Shows what an agent's words become on the citizen's channel, with the same composer that sends them. Writes
/// nothing.
@Service
public class AnswerPreviews {

    private final ReplyContext contexts;
    private final MessageComposer composer;
    private final TextPreviews texts;

    AnswerPreviews(ReplyContext contexts, MessageComposer composer, TextPreviews texts) {
        this.contexts = contexts;
        this.composer = composer;
        this.texts = texts;
    }

    /// @param ticket as its author sees it
    /// @return one statement for e-mail, three at most for texts
    public AnswerPreview of(TicketSummary ticket, String text, Viewer writer) {
        var target = contexts.shown(ticket.id(), writer.visibility());
        return composer.carrier(target)
                .map(carrier -> carrier.text().isPresent()
                        ? new AnswerPreview.Text(texts.preview(target, carrier, ticket.number(), text.strip()))
                        : email(ticket, text.strip(), target))
                .orElseGet(() -> new AnswerPreview.Nothing(
                        ContactPoint.Kind.PHONE.code().equals(target.to().contactKind())));
    }

    private AnswerPreview email(TicketSummary ticket, String text, ReplyContext.Target target) {
        var draft = MessageDraft.written(ticket.id(), ticket.number(), "answered", Map.of("text", text));
        return composer.compose(draft, target)
                .<AnswerPreview>map(composed -> new AnswerPreview.Email(
                        composed.carrier().channel(),
                        composed.parts().getFirst().subject(),
                        text.isEmpty() ? "" : composed.text()))
                .orElseGet(() -> new AnswerPreview.Nothing(false));
    }
}
