package id.tanggap.reply.preview;

import id.tanggap.access.Viewer;
import id.tanggap.balai.Balai;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.carrier.TextTerms;
import id.tanggap.reply.compose.ClosingWords;
import id.tanggap.reply.compose.MessageComposer;
import id.tanggap.reply.compose.MessageDraft;
import id.tanggap.reply.compose.ReplyContext;
import id.tanggap.reply.compose.Segments;
import id.tanggap.reply.gate.SendDecision;
import id.tanggap.reply.gate.SendPolicy;
import id.tanggap.ticket.ReplyOptions;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.workflow.ChosenOutcome;
import id.tanggap.ticket.workflow.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Shows which automatic messages would be sent to a citizen, with the same templates and policies. Writes nothing.
@Service
public class MessagePreviews {

    private final ReplyContext contexts;
    private final MessageComposer composer;
    private final SendPolicy policy;

    MessagePreviews(ReplyContext contexts, MessageComposer composer, SendPolicy policy) {
        this.contexts = contexts;
        this.composer = composer;
        this.policy = policy;
    }

    /// How a ticket would end.
    ///
    /// @param outcome that `chosen` names
    public record Ending(Outcome outcome, ChosenOutcome chosen) {

        private String label(ReplyContext.Target target) {
            return outcome.label(Locale.of(target.to().language()));
        }
    }

    /// The message if the ticket ends so.
    ///
    /// @param ticket as the viewer was shown it
    /// @return empty if the outcome sends nothing, or the citizen cannot be reached
    public Optional<MessagePreview> ending(TicketSummary ticket, Ending ending, Viewer viewer) {
        if (!ending.outcome().tellsCitizen()) {
            return Optional.empty();
        }
        var target = contexts.shown(ticket.id(), viewer.visibility());
        var words = ClosingWords.of(ending.label(target), ending.chosen().said());
        return preview(ticket, "closed", words, target);
    }

    /// The one message of an answer that ends the ticket (`ticket.resolution.AnswerAndResolve`).
    ///
    /// @return empty if the citizen cannot be reached
    public Optional<MessagePreview> answerAndEnding(TicketSummary ticket, String text, Ending ending, Viewer viewer) {
        var target = contexts.shown(ticket.id(), viewer.visibility());
        var closing = Optional.of(new ReplyOptions.Closing(
                        ending.label(target), ending.chosen().said()))
                .filter(how -> ending.outcome().tellsCitizen());
        var values = ClosingWords.values(text.strip(), closing);
        var draft = MessageDraft.written(ticket.id(), ticket.number(), ClosingWords.event(closing), values);
        return composer.compose(draft, target).map(composed -> preview(draft, target, composed));
    }

    /// What is told to all reporters of an incident.
    ///
    /// @param values `text`, and `incident`: its name
    public Optional<MessagePreview> incidentUpdate(TicketSummary ticket, Map<String, String> values, Viewer viewer) {
        var target = contexts.shown(ticket.id(), viewer.visibility());
        var draft = MessageDraft.automatic(ticket.id(), ticket.number(), "incident-update", values);
        return composer.compose(draft, target).map(composed -> preview(draft, target, composed));
    }

    /// The message if a balai gets the ticket.
    public Optional<MessagePreview> handOver(TicketSummary ticket, Balai balai, Viewer viewer) {
        var target = contexts.shown(ticket.id(), viewer.visibility());
        return preview(ticket, "handed-over", balai.name(), target);
    }

    private Optional<MessagePreview> preview(
            TicketSummary ticket, String event, String text, ReplyContext.Target target) {
        var draft = MessageDraft.automatic(ticket.id(), ticket.number(), event, Map.of("text", text));
        return composer.compose(draft, target).map(composed -> preview(draft, target, composed));
    }

    private MessagePreview preview(MessageDraft draft, ReplyContext.Target target, MessageComposer.Composed composed) {
        var bodies = composed.parts().stream().map(OutboundMessage::body).toList();
        var carrier = composed.carrier();
        var segments = carrier.channel().equals("sms") ? segments(bodies) : 0;
        var decision = policy.decide(draft, target, composed);
        var price = carrier.text().map(TextTerms::pricePerSegment).orElse(BigDecimal.ZERO);
        return new MessagePreview(
                carrier.channel(),
                composed.parts().getFirst().subject(),
                bodies,
                segments,
                price.multiply(BigDecimal.valueOf(segments)),
                carrier.text().map(TextTerms::currency).orElse(""),
                decision instanceof SendDecision.Suppressed suppressed
                        ? Optional.of(suppressed.reason())
                        : Optional.empty(),
                decision instanceof SendDecision.Deferred deferred ? Optional.of(deferred.until()) : Optional.empty());
    }

    private static int segments(List<String> bodies) {
        return bodies.stream().mapToInt(body -> Segments.of(body).count()).sum();
    }
}
