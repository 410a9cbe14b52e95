package id.tanggap.reply.compose;

import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.carrier.TextTerms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Turns a draft into outgoing messages: chooses the channel, fills the template, splits what is too long for one
/// text.
@Component
public class MessageComposer {

    private final Carriers carriers;
    private final ReplyTemplates templates;
    private final SignedMessageIds ids;

    MessageComposer(Carriers carriers, ReplyTemplates templates, SignedMessageIds ids) {
        this.carriers = carriers;
        this.templates = templates;
        this.ids = ids;
    }

    /// @param text the whole, as kept in the conversation
    /// @param isUrgent sent before other messages of its channel
    public record Composed(Carrier carrier, String text, List<OutboundMessage> parts, boolean isUrgent) {
        public boolean isText() {
            return carrier.text().isPresent();
        }

        public String recipient() {
            return parts.getFirst().recipient();
        }
    }

    /// @return empty if the citizen cannot be reached
    public Optional<Composed> compose(MessageDraft draft, ReplyContext.Target target) {
        return carrier(target).flatMap(carrier -> target.reachedBy(carrier)
                .map(recipient -> composed(draft, target, carrier, recipient)));
    }

    /// The channel that the citizen used; if it cannot send, any channel for the contact point they gave.
    public Optional<Carrier> carrier(ReplyContext.Target target) {
        return carriers.named(target.channelName())
                .filter(carrier -> target.reachedBy(carrier).isPresent())
                .or(() ->
                        carriers.reaching(Objects.requireNonNullElse(target.to().contactKind(), "none")));
    }

    private Composed composed(MessageDraft draft, ReplyContext.Target target, Carrier carrier, String recipient) {
        var text = templates.fill(draft.event(), carrier.channel(), target.to().language(), values(draft, target));
        var bodies = draft.approved().isPresent()
                ? List.of(draft.values().getOrDefault("text", ""))
                : bodies(text.body(), carrier);
        var route = new OutboundMessage.Route(carrier.channelName(), recipient);
        var messages = bodies.stream()
                .map(body -> new OutboundMessage(
                        0,
                        draft.ticketId(),
                        route,
                        draft.automatic(),
                        new OutboundMessage.Content(
                                text.subject(), body, draft.approved().orElse(null)),
                        new OutboundMessage.Threading(
                                ids.next(draft.number(), carrier.domain()),
                                target.thread().lastFromCitizen(),
                                target.thread().references()),
                        0,
                        List.of()))
                .toList();
        return new Composed(carrier, text.body(), messages, target.isUrgent());
    }

    /// The messages for a body.
    public static List<String> bodies(String body, Carrier carrier) {
        return carrier.text()
                .map(terms -> MessageSplitter.of(body, fits(terms, carrier.channel())))
                .orElseGet(() -> List.of(body));
    }

    private static Predicate<String> fits(TextTerms terms, String channel) {
        return channel.equals("sms")
                ? text -> text.length() <= terms.longest() && Segments.of(text).count() <= terms.segments()
                : text -> text.length() <= terms.longest();
    }

    /// What a template about a ticket may mention.
    public static Map<String, String> values(MessageDraft draft, ReplyContext.Target target) {
        var values = new HashMap<>(draft.values());
        values.put("number", draft.number().grouped());
        values.put("subject", ReplySubjects.reply(target.thread().subject(), draft.number()));
        values.put("name", Objects.requireNonNullElse(target.to().name(), ""));
        return values;
    }
}
