package id.tanggap.reply;

import id.tanggap.ticket.Places;
import id.tanggap.ticket.TicketAnswered;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketOpened;
import id.tanggap.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Writes to citizens: listens to tickets and queues, in the same transaction, what follows from it.
@Service
public class Replies {

    private final Correspondence correspondence;
    private final Composer composer;
    private final MessageSender sender;
    private final SignedIds ids;
    private final FailureNotices failures;
    private final Tickets tickets;
    private final Places places;
    private final Clock clock;

    Replies(
            Correspondence correspondence,
            Composer composer,
            MessageSender sender,
            SignedIds ids,
            FailureNotices failures,
            Tickets tickets,
            Places places,
            Clock clock) {
        this.correspondence = correspondence;
        this.composer = composer;
        this.sender = sender;
        this.ids = ids;
        this.failures = failures;
        this.tickets = tickets;
        this.places = places;
        this.clock = clock;
    }

    /// Acknowledges a new ticket; three statements. Who texted is asked for the place in the same message, if it is
    /// missing; once.
    @EventListener
    void acknowledge(TicketOpened opened) {
        if (!opened.content().acknowledge()) {
            return;
        }
        var ticket = opened.ticket();
        var letter = correspondence.of(ticket.id());
        var asks = opened.content().needsPlace()
                && composer.road(letter).flatMap(Carrier::text).isPresent();
        var event = asks ? "ask-place" : "acknowledged";
        if (sender.sendNew(Draft.automatic(ticket.id(), ticket.number(), event, Map.of()), letter) && asks) {
            places.asked(ticket.id(), clock.instant());
        }
    }

    /// Tells a ticket's reporter something by a template, on their road; three statements.
    ///
    /// @return whether there is a road
    public boolean tell(Draft draft) {
        return sender.sendNew(draft, correspondence.of(draft.ticketId()));
    }

    /// Sends an agent's answer; three statements.
    @EventListener
    void answer(TicketAnswered answered) {
        var how = answered.how();
        var approved = how.approved().map(one -> new OutboundMessage.Approved(one.sid(), one.variables()));
        var draft = Draft.written(
                        answered.ticketId(),
                        answered.number(),
                        ClosingWords.event(how.closing()),
                        ClosingWords.values(answered.text(), how.closing()))
                .sent(how.atOnce(), approved);
        var letter = correspondence.of(answered.ticketId());
        if (!sender.sendWritten(answered.messageId(), answered.by(), draft, letter)) {
            tickets.tell(answered.ticketId(), "undeliverable", Map.of(), clock.instant());
        }
    }

    /// A relay says that a message of ours did not arrive.
    ///
    /// @param messageId of our message, without angle brackets
    /// @return true if it was one of ours
    public boolean bounced(String messageId, String reason, Instant at) {
        return failures.bounced(messageId, reason, at);
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
