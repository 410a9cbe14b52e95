package id.tanggap.ticket;

import id.tanggap.sla.Matter;
import id.tanggap.sla.Policy;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What citizens cause: a ticket is opened, a message joins it. Each is one transaction, or part of the caller's.
@Service
public class Tickets {

    private static final String SYSTEM = "system";

    private final TicketNumbers numbers;
    private final TicketRows rows;
    private final Messages messages;
    private final Clocks clocks;
    private final Timeline timeline;
    private final ClockZones zones;
    private final Policy policy;
    private final ApplicationEventPublisher events;

    Tickets(
            TicketNumbers numbers,
            TicketRows rows,
            Messages messages,
            Clocks clocks,
            Timeline timeline,
            ClockZones zones,
            Policy policy,
            ApplicationEventPublisher events) {
        this.numbers = numbers;
        this.rows = rows;
        this.messages = messages;
        this.clocks = clocks;
        this.timeline = timeline;
        this.zones = zones;
        this.policy = policy;
        this.events = events;
    }

    /// Opens a ticket complete. Statements: ticket and change 1, message 1, files 0–1, clocks 1, timeline 1; then
    /// those of the listeners of `TicketOpened`.
    @Transactional
    public OpenedTicket open(NewTicket content) {
        var number = numbers.next(content.at());
        var id = rows.insert(number, content);
        var message = messages.receive(id, content.channel(), content.message(), content.at());
        clocks.start(id, content.clocks());
        timeline.begin(id, content.at(), birth(content));
        var opened = new OpenedTicket(id, number, message);
        events.publishEvent(new TicketOpened(opened, content));
        return opened;
    }

    private static List<Timeline.Entry> birth(NewTicket content) {
        var decision = content.decision();
        var entries = new ArrayList<Timeline.Entry>();
        entries.add(new Timeline.Entry("opened", SYSTEM, Map.of("channel", content.channel())));
        entries.add(new Timeline.Entry(
                "understood",
                SYSTEM,
                Map.of(
                        "category", decision.category(),
                        "kind", decision.kind().code(),
                        "urgency", decision.urgency().code(),
                        "reasons", decision.understanding().reasons())));
        entries.add(decision.balai()
                .map(balai -> new Timeline.Entry(
                        "routed",
                        SYSTEM,
                        Map.of(
                                "balai",
                                balai.value(),
                                "reasons",
                                decision.routing().reasons())))
                .orElseGet(() -> new Timeline.Entry(
                        "held", SYSTEM, Map.of("reasons", decision.routing().reasons()))));
        return entries;
    }

    /// A citizen's message joins a ticket; a closed one opens again with fresh clocks.
    ///
    /// @return id of the message; empty if the ticket has it already: then nothing happens
    /// @throws IllegalArgumentException if there is no such ticket
    @Transactional
    public OptionalLong join(long ticketId, String channel, NewMessage message, Instant at) {
        var ticket = rows.lock(ticketId)
                .orElseThrow(() -> new IllegalArgumentException("There is no ticket with id " + ticketId));
        if (messages.has(ticketId, message)) {
            return OptionalLong.empty();
        }
        var id = messages.receive(ticketId, channel, message, at);
        var state = ticket.state();
        if (state == State.CLOSED && !message.automatic()) {
            state = Workflow.reopened(ticket.hasBalai());
            restartClocks(ticket, at);
            timeline.append(ticketId, at, new Timeline.Entry("reopened", SYSTEM, Map.of()));
        }
        timeline.append(ticketId, at, new Timeline.Entry("joined", SYSTEM, Map.of("message", id)));
        rows.changed(ticketId, "joined", state, true, at);
        events.publishEvent(new TicketJoined(ticketId, ticket.number(), channel, message, id, at));
        return OptionalLong.of(id);
    }

    private void restartClocks(TicketRow ticket, Instant at) {
        var matter = new Matter(Urgency.of(ticket.urgency()), Kind.of(ticket.kind()), ticket.supervision());
        var zone = zones.of(ticket.id());
        clocks.start(ticket.id(), policy.clocks(matter, at, zone.citizen(), zone.office()));
    }

    /// Somebody unknown wrote about this ticket: an agent is told, nothing joins by itself.
    ///
    /// @param ticketId the ticket that was opened for the message
    /// @param other the ticket the message seems to belong to
    @Transactional
    public void suggestLink(long ticketId, TicketNumber other, Instant at) {
        timeline.append(ticketId, at, new Timeline.Entry("link-suggested", SYSTEM, Map.of("number", other.digits())));
    }

    /// A follower's news about a ticket, such as the delivery of an answer.
    @Transactional
    public void tell(long ticketId, String kind, Map<String, Object> data, Instant at) {
        rows.lock(ticketId).ifPresent(ticket -> {
            timeline.append(ticketId, at, new Timeline.Entry(kind, SYSTEM, data));
            rows.changed(ticketId, kind, ticket.state(), true, at);
        });
    }

    /// A line in the timeline that nobody must act on.
    @Transactional
    public void remark(long ticketId, String kind, Map<String, Object> data, Instant at) {
        rows.lock(ticketId).ifPresent(ticket -> {
            timeline.append(ticketId, at, new Timeline.Entry(kind, SYSTEM, data));
            rows.news(ticketId, kind, at);
        });
    }

    /// A file of a message that came later than its words.
    @Transactional
    public void attach(long ticketId, long messageId, NewAttachment file, Instant at) {
        messages.attach(ticketId, messageId, List.of(file));
        rows.news(ticketId, "attached", at);
    }

    /// Only a line in the change feed: something beside the ticket changed, such as a delivery.
    public void news(long ticketId, String kind, Instant at) {
        rows.news(ticketId, kind, at);
    }
}
