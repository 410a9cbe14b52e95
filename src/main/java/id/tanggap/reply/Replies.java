package id.tanggap.reply;

import id.tanggap.ticket.TicketAnswered;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketOpened;
import id.tanggap.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Writes to citizens: listens to tickets and queues, in the same transaction, what follows from it.
@Service
public class Replies {

    private static final String AUTHOR = "Tanggap";

    private final Correspondence correspondence;
    private final Outbox outbox;
    private final Carriers carriers;
    private final SignedIds ids;
    private final ReplyTemplates templates;
    private final Gate gate;
    private final Tickets tickets;
    private final Postman postman;
    private final Clock clock;

    Replies(
            Correspondence correspondence,
            Outbox outbox,
            Carriers carriers,
            SignedIds ids,
            ReplyTemplates templates,
            Gate gate,
            Tickets tickets,
            Postman postman,
            Clock clock) {
        this.correspondence = correspondence;
        this.outbox = outbox;
        this.carriers = carriers;
        this.ids = ids;
        this.templates = templates;
        this.gate = gate;
        this.tickets = tickets;
        this.postman = postman;
        this.clock = clock;
    }

    /// Acknowledges a new ticket; three statements.
    @EventListener
    void acknowledge(TicketOpened opened) {
        if (!opened.content().acknowledge()) {
            return;
        }
        var ticket = opened.ticket();
        tell(ticket.id(), ticket.number(), "acknowledged", Map.of());
    }

    /// Tells a ticket's reporter something by a template, on their road; the gate may hold it back. Three statements.
    ///
    /// @param event names the template
    /// @param values `text`: what the template mentions
    /// @return whether there is a road
    public boolean tell(long ticketId, TicketNumber number, String event, Map<String, String> values) {
        var draft = new Draft(ticketId, number, event, true, values.getOrDefault("text", ""));
        var composed = compose(draft);
        composed.ifPresent(content -> {
            var now = clock.instant();
            var objection = gate.objection(ticketId, content.message().recipient(), now);
            outbox.queueWithMessage(content.message(), content.channel(), AUTHOR, new Outbox.Held(objection), now);
            postman.wakeAfterCommit();
        });
        return composed.isPresent();
    }

    /// Sends an agent's answer; two statements.
    @EventListener
    void answer(TicketAnswered answered) {
        var draft = new Draft(answered.ticketId(), answered.number(), "answered", false, answered.text());
        var composed = compose(draft);
        if (composed.isPresent()) {
            var message = composed.get().message();
            outbox.queue(answered.messageId(), message, composed.get().channel(), Outbox.Held.NO, clock.instant());
            postman.wakeAfterCommit();
        } else {
            tickets.tell(answered.ticketId(), "undeliverable", Map.of(), clock.instant());
        }
    }

    private record Composed(OutboundMessage message, String channel) {}

    /// @return empty if there is no road to the citizen
    private Optional<Composed> compose(Draft draft) {
        var letter = correspondence.of(draft.ticketId());
        return road(letter).flatMap(carrier -> letter.email().map(recipient -> {
            var text = templates.fill(draft.event(), carrier.channel(), letter.language(), values(draft, letter));
            var message = new OutboundMessage(
                    0,
                    draft.ticketId(),
                    carrier.channelName(),
                    recipient,
                    draft.automatic(),
                    text.subject(),
                    text.body(),
                    ids.next(draft.number(), carrier.domain()),
                    letter.lastFromCitizen(),
                    letter.references(),
                    0);
            return new Composed(message, carrier.channel());
        }));
    }

    /// The channel the citizen used; if it has no way out, any that fits the address they left.
    private Optional<Carrier> road(Correspondence.Letter letter) {
        return carriers.named(letter.channelName())
                .or(() -> carriers.ofKind(Objects.requireNonNullElse(letter.contactKind(), "none")));
    }

    private static Map<String, String> values(Draft draft, Correspondence.Letter letter) {
        return Map.of(
                "number", draft.number().grouped(),
                "subject", Subjects.reply(letter.subject(), draft.number()),
                "name", Objects.requireNonNullElse(letter.name(), ""),
                "text", draft.text());
    }

    /// A relay says that a message of ours did not arrive.
    ///
    /// @param messageId of our message, without angle brackets
    /// @return true if it was one of ours
    public boolean bounced(String messageId, String reason, Instant at) {
        var ticket = outbox.bounced(messageId, reason);
        ticket.ifPresent(id -> tickets.tell(id, "delivery-failed", Map.of("reason", reason), at));
        return ticket.isPresent();
    }

    /// Which ticket the ids in a message's headers speak of, by our own signature; latest first.
    public Optional<TicketNumber> ticketOf(List<String> messageIds) {
        return messageIds.reversed().stream()
                .flatMap(id -> ids.ticketOf(id).stream())
                .findFirst();
    }

    /// True if we sent the message that has this id.
    public boolean isOurs(String messageId) {
        return ids.ticketOf(messageId).isPresent();
    }
}
