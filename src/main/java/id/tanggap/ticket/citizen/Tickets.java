package id.tanggap.ticket.citizen;

import id.tanggap.ticket.NewMessage;
import id.tanggap.ticket.NewTicket;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.SenderProof;
import id.tanggap.ticket.SuggestionReason;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.clock.ClockStore;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.event.CitizenMessageAdded;
import id.tanggap.ticket.event.TicketOpened;
import id.tanggap.ticket.link.LinkStore;
import id.tanggap.ticket.store.MessageStore;
import id.tanggap.ticket.store.TicketNumberSequence;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.timeline.OpeningEntries;
import id.tanggap.ticket.timeline.TimelineWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens tickets and adds citizens' messages to them. Each is one transaction, or part of the caller's.
@Service
public class Tickets {

    private final TicketNumberSequence numbers;
    private final TicketStore rows;
    private final MessageStore messages;
    private final ClockStore clocks;
    private final TimelineWriter timeline;
    private final TicketChangeRecorder recorder;
    private final CitizenReplyHandler replies;
    private final LinkStore links;
    private final ApplicationEventPublisher events;

    Tickets(
            TicketNumberSequence numbers,
            TicketStore rows,
            MessageStore messages,
            ClockStore clocks,
            TimelineWriter timeline,
            TicketChangeRecorder recorder,
            CitizenReplyHandler replies,
            LinkStore links,
            ApplicationEventPublisher events) {
        this.numbers = numbers;
        this.rows = rows;
        this.messages = messages;
        this.clocks = clocks;
        this.timeline = timeline;
        this.recorder = recorder;
        this.replies = replies;
        this.links = links;
        this.events = events;
    }

    /// Opens a complete ticket. Statements: ticket and change 1, message 1, files 0–1, clocks 1, timeline 1; then
    /// those of the listeners of `TicketOpened`.
    @Transactional
    public OpenedTicket open(NewTicket content) {
        var number = numbers.next(content.at());
        var entries = OpeningEntries.of(content);
        var id = rows.insert(number, content, entries.size());
        var message = messages.receive(id, content.channel(), content.message(), content.at());
        clocks.start(
                id,
                content.clocks(),
                content.decision().balai().map(balai -> balai.value()).orElse(null));
        timeline.begin(id, content.at(), entries);
        var opened = new OpenedTicket(id, number, message);
        events.publishEvent(new TicketOpened(opened, content));
        return opened;
    }

    /// Adds a citizen's message to a ticket, or to the main ticket of a duplicate. It ends a wait for it, and confirms
    /// or reopens an ended ticket.
    ///
    /// @return where the message is now; empty if the ticket has it already: then nothing was done
    /// @throws IllegalArgumentException if there is no such ticket, or the message is of another sender: it never joins
    @Transactional
    public Optional<JoinedMessage> join(long ticketId, String channel, NewMessage message, Instant at) {
        if (message.proof() == SenderProof.OTHER_SENDER) {
            throw new IllegalArgumentException("A message of another sender never joins a ticket: " + ticketId);
        }
        var main = links.mainTicket(ticketId);
        // In the order of their ids, as merging does: no deadlock.
        var locked = rows.lockAll(List.of(ticketId, main));
        var ticket = locked.stream()
                .filter(row -> row.id() == main)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no ticket with id " + ticketId));
        if (messages.has(main, message)) {
            return Optional.empty();
        }
        locked.stream().filter(row -> row.id() != main).forEach(duplicate -> redirect(duplicate, ticket, channel, at));
        var id = messages.receive(main, channel, message, at);
        var by = Actor.citizen(channel);
        var joined = recorder.record(ticket, ticket, by, "joined", Map.of("message", id), at);
        if (!message.automatic()) {
            replies.handle(
                    joined, by, new CitizenReplyHandler.Reply(id, message, links.sameReporter(ticketId, main)), at);
        }
        events.publishEvent(new CitizenMessageAdded(main, ticket.number(), ticketId, channel, message, id, at));
        return Optional.of(new JoinedMessage(main, id));
    }

    /// A message and its ticket: the one that the citizen wrote to, or its main ticket.
    public record JoinedMessage(long ticketId, long messageId) {}

    private void redirect(TicketRow duplicate, TicketRow main, String channel, Instant at) {
        var data = Map.<String, Object>of("into", main.number().digits());
        recorder.record(duplicate, duplicate, Actor.citizen(channel), "redirected", data, at);
    }

    /// A message seems to be about another ticket: suggests the link to agents; nothing is linked automatically.
    ///
    /// @param ticketId the ticket that was opened for the message
    /// @param other the ticket the message seems to belong to
    @Transactional
    public void suggestLink(long ticketId, TicketNumber other, SuggestionReason why, Instant at) {
        record(ticketId, "link-suggested", Map.of("number", other.digits(), "why", why.code()), at);
    }

    /// Records what the program found out about a ticket, such as the delivery of an answer.
    @Transactional
    public void record(long ticketId, String kind, Map<String, Object> data, Instant at) {
        rows.lock(ticketId).ifPresent(ticket -> recorder.record(ticket, ticket, Actor.SYSTEM, kind, data, at));
    }

    /// Records a timeline entry on which nobody must act.
    @Transactional
    public void recordSilently(long ticketId, String kind, Map<String, Object> data, Instant at) {
        rows.lock(ticketId).ifPresent(ticket -> recorder.recordSilently(ticket, Actor.SYSTEM, kind, data, at));
    }

    /// Adds a row to the change feed only, because something outside the ticket changed, such as a delivery.
    public void notifyFollowers(long ticketId, String kind, Instant at) {
        rows.notifyFollowers(ticketId, kind, at);
    }
}
