package id.tanggap.reply;

import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.compose.ClosingWords;
import id.tanggap.reply.compose.MessageComposer;
import id.tanggap.reply.compose.MessageDraft;
import id.tanggap.reply.compose.PromisedTime;
import id.tanggap.reply.compose.ReplyContext;
import id.tanggap.reply.compose.SignedMessageIds;
import id.tanggap.reply.delivery.FailureNotices;
import id.tanggap.sla.ClockName;
import id.tanggap.sla.PlannedClock;
import id.tanggap.ticket.NewTicket;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.citizen.Tickets;
import id.tanggap.ticket.classification.TicketPlaces;
import id.tanggap.ticket.event.TicketAnswered;
import id.tanggap.ticket.event.TicketOpened;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Sends messages to citizens: reacts to ticket events and queues messages, in the same transaction.
@Service
public class Replies {

    private final ReplyContext contexts;
    private final MessageComposer composer;
    private final MessageSender sender;
    private final SignedMessageIds ids;
    private final FailureNotices failures;
    private final Tickets tickets;
    private final TicketPlaces places;
    private final Clock clock;

    Replies(
            ReplyContext contexts,
            MessageComposer composer,
            MessageSender sender,
            SignedMessageIds ids,
            FailureNotices failures,
            Tickets tickets,
            TicketPlaces places,
            Clock clock) {
        this.contexts = contexts;
        this.composer = composer;
        this.sender = sender;
        this.ids = ids;
        this.failures = failures;
        this.tickets = tickets;
        this.places = places;
        this.clock = clock;
    }

    /// Acknowledges a new ticket, unless it is answered as a danger; three statements, for a mail four. A sender of a
    /// text is asked for a missing place in the same message, once.
    @EventListener
    void acknowledge(TicketOpened opened) {
        if (!opened.content().acknowledge() || opened.content().danger().isPresent()) {
            return;
        }
        var ticket = opened.ticket();
        var target = contexts.of(ticket.id());
        var asks = opened.content().needsPlace()
                && composer.carrier(target).flatMap(Carrier::text).isPresent()
                && places.askOnce(ticket.id(), clock.instant());
        var event = asks ? "ask-place" : "acknowledged";
        sender.answer(
                opened.content().message().text(),
                MessageDraft.automatic(
                        ticket.id(),
                        ticket.number(),
                        event,
                        promise(opened.content(), target.to().language())),
                target);
    }

    /// When the citizen hears from a person at the latest: what we promise is written in the first letter.
    private static Map<String, String> promise(NewTicket content, String language) {
        return content.clocks().stream()
                .filter(clock -> clock.name() != ClockName.ACCEPTANCE)
                .min(Comparator.comparing(PlannedClock::dueAt))
                .map(clock -> Map.of(
                        "promise",
                        PromisedTime.brief(clock.dueAt(), clock.zone(), language),
                        "promise-full",
                        PromisedTime.full(clock.dueAt(), clock.zone(), language)))
                .orElseGet(Map::of);
    }

    /// Sends a ticket's reporter a message from a template; three statements.
    ///
    /// @return whether the reporter can be reached
    public boolean sendToReporter(MessageDraft draft) {
        return sender.sendNew(draft, contexts.of(draft.ticketId()));
    }

    /// The same, as the answer to what they have just sent; four statements.
    ///
    /// @param received the words of that message
    public boolean answerReporter(MessageDraft draft, String received) {
        return sender.answer(received, draft, contexts.of(draft.ticketId()));
    }

    /// The same, for callers that follow what becomes of the message (table `outbound`).
    ///
    /// @return id of the message in the conversation, also if the send policy keeps it back; empty if the reporter
    ///     cannot be reached
    public Optional<Long> sendFollowed(MessageDraft draft) {
        return sender.sendFollowed(draft, contexts.of(draft.ticketId()));
    }

    /// Sends an agent's answer; three statements.
    @EventListener
    void answer(TicketAnswered answered) {
        var how = answered.how();
        var approved = how.approved().map(one -> new OutboundMessage.Approved(one.sid(), one.variables()));
        var draft = MessageDraft.written(
                        answered.ticketId(),
                        answered.number(),
                        ClosingWords.event(how.closing()),
                        ClosingWords.values(answered.text(), how.closing()))
                .sent(how.atOnce(), approved);
        var target = contexts.of(answered.ticketId());
        if (!sender.sendWritten(answered.messageId(), answered.by(), draft, target)) {
            tickets.record(answered.ticketId(), TimelineEntryKind.UNDELIVERABLE, Map.of(), clock.instant());
        }
    }

    /// A mail relay reports that a message of ours was not delivered. Anybody can write such a report: it counts only
    /// with an id that we signed.
    ///
    /// @param messageId of our message, without angle brackets
    /// @return true if it was one of ours
    public boolean bounced(String messageId, String reason, Instant at) {
        return isOurs(messageId) && failures.bounced(messageId, reason, at);
    }

    /// The tickets that the ids in a message's headers refer to, according to our own signature; latest first.
    public Optional<TicketNumber> ticketOf(List<String> messageIds) {
        return messageIds.reversed().stream()
                .flatMap(id -> ids.ticketOf(id).stream())
                .findFirst();
    }

    /// True if we sent the message that has this id.
    public boolean isOurs(String messageId) {
        return ids.isOurs(messageId);
    }
}
