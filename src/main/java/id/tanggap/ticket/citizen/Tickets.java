package id.tanggap.ticket.citizen;

import id.tanggap.ticket.NewMessage;
import id.tanggap.ticket.NewTicket;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.SenderProof;
import id.tanggap.ticket.SuggestionReason;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.event.CitizenMessageAdded;
import id.tanggap.ticket.event.TicketOpened;
import id.tanggap.ticket.link.LinkStore;
import id.tanggap.ticket.link.MainTicketLock;
import id.tanggap.ticket.store.MessageStore;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.timeline.TicketChange;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens tickets and adds citizens' messages to them. Each is one transaction, or part of the caller's.
@Service
public class Tickets {

    private final NewTicketWriter newTickets;
    private final TicketStore rows;
    private final MessageStore messages;
    private final TicketChangeRecorder recorder;
    private final CitizenReplyHandler replies;
    private final MainTicketLock mainTickets;
    private final LinkStore links;
    private final ApplicationEventPublisher events;

    Tickets(
            NewTicketWriter newTickets,
            TicketStore rows,
            MessageStore messages,
            TicketChangeRecorder recorder,
            CitizenReplyHandler replies,
            MainTicketLock mainTickets,
            LinkStore links,
            ApplicationEventPublisher events) {
        this.newTickets = newTickets;
        this.rows = rows;
        this.messages = messages;
        this.recorder = recorder;
        this.replies = replies;
        this.mainTickets = mainTickets;
        this.links = links;
        this.events = events;
    }

    /// Opens a complete ticket: the statements of `NewTicketWriter`, then those of the listeners of `TicketOpened`.
    @Transactional
    public OpenedTicket open(NewTicket content) {
        var opened = newTickets.write(content);
        events.publishEvent(new TicketOpened(opened, content));
        return opened;
    }

    /// Adds a citizen's message to a ticket, or to the main ticket of a duplicate. It ends a wait for it, and confirms
    /// or reopens an ended ticket.
    ///
    /// @return where the message is now; empty if the ticket has it already: then nothing was done
    /// @throws IllegalArgumentException if there is no such ticket, or the message is of another sender: it never
    /// joins
    @Transactional
    public Optional<JoinedMessage> join(long ticketId, String channel, NewMessage message, Instant at) {
        if (message.proof() == SenderProof.OTHER_SENDER) {
            throw new IllegalArgumentException("A message of another sender never joins a ticket: " + ticketId);
        }
        var locked = mainTickets.lock(ticketId);
        var main = locked.main();
        if (messages.has(main.id(), message) || (locked.isDuplicate() && messages.has(ticketId, message))) {
            return Optional.empty();
        }
        var change = new TicketChange(Actor.citizen(channel), at);
        if (locked.isDuplicate()) {
            var into = change.with("into", main.number().digits());
            recorder.record(locked.ticket(), TimelineEntryKind.REDIRECTED, into);
        }
        var id = messages.receive(main.id(), channel, message, at);
        if (locked.isDuplicate()) {
            messages.writtenTo(id, ticketId);
        }
        var joined = recorder.record(main, TimelineEntryKind.JOINED, change.with("message", id));
        if (!message.automatic()) {
            var ofReporter = links.sameReporter(ticketId, main.id());
            replies.handle(joined, change, new CitizenReplyHandler.Reply(id, message, ofReporter));
        }
        events.publishEvent(new CitizenMessageAdded(main.id(), main.number(), ticketId, channel, message, id, at));
        return Optional.of(new JoinedMessage(main.id(), id));
    }

    /// A message and its ticket: the one that the citizen wrote to, or its main ticket.
    public record JoinedMessage(long ticketId, long messageId) {}

    /// A message seems to be about another ticket: suggests the link to agents; nothing is linked automatically.
    ///
    /// @param ticketId the ticket that was opened for the message
    /// @param other the ticket the message seems to belong to
    @Transactional
    public void suggestLink(long ticketId, TicketNumber other, SuggestionReason why, Instant at) {
        var data = Map.<String, Object>of("number", other.digits(), "why", why.code());
        record(ticketId, TimelineEntryKind.LINK_SUGGESTED, data, at);
    }

    /// Records what the program found out about a ticket, such as the delivery of an answer.
    @Transactional
    public void record(long ticketId, TimelineEntryKind kind, Map<String, Object> data, Instant at) {
        rows.lock(ticketId)
                .ifPresent(ticket -> recorder.record(ticket, kind, new TicketChange(Actor.SYSTEM, at, data)));
    }

    /// Records a timeline entry on which nobody must act.
    @Transactional
    public void recordSilently(long ticketId, TimelineEntryKind kind, Map<String, Object> data, Instant at) {
        rows.lock(ticketId)
                .ifPresent(ticket -> recorder.recordSilently(ticket, kind, new TicketChange(Actor.SYSTEM, at, data)));
    }

    /// Adds a row to the change feed only, because something outside the ticket changed, such as a delivery.
    public void notifyFollowers(long ticketId, String kind, Instant at) {
        rows.notifyFollowers(ticketId, kind, at);
    }
}
