package id.tanggap.ticket;

import id.tanggap.access.Viewer;
import id.tanggap.sla.ClockName;
import id.tanggap.sla.Matter;
import id.tanggap.sla.Policy;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What staff do to tickets they may see. Each verb is one transaction: state, timeline, clocks and change together.
@Service
public class TicketWork {

    private static final int LONGEST_TEXT = 100_000;

    private final TicketRows rows;
    private final Messages messages;
    private final Clocks clocks;
    private final Timeline timeline;
    private final ClockZones zones;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketWork(
            TicketRows rows,
            Messages messages,
            Clocks clocks,
            Timeline timeline,
            ClockZones zones,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.clocks = clocks;
        this.timeline = timeline;
        this.zones = zones;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// Answers the citizen on the channel they used. Keeps the promise of a first response, starts the next update.
    @Transactional
    public Done answer(TicketNumber number, Viewer by, String text) {
        return answer(number, by, text, Sending.USUAL);
    }

    /// Answers the citizen in a way the agent chose.
    @Transactional
    public Done answer(TicketNumber number, Viewer by, String text, Sending how) {
        return written(number, by, text, (ticket, at) -> {
            var id = messages.write(ticket.id(), "out", ticket.channel(), by.name(), by.userId(), text.strip(), at);
            clocks.meet(ticket.id(), ClockName.FIRST_RESPONSE, at);
            clocks.meet(ticket.id(), ClockName.UPDATE, at);
            startNextUpdate(ticket, at);
            record(ticket, at, "answered", by, Map.of("message", id));
            rows.changed(ticket.id(), "answered", ticket.state(), false, at);
            events.publishEvent(new TicketAnswered(ticket.id(), number, id, text.strip(), by, how));
            return new Done.Accepted(number);
        });
    }

    private void startNextUpdate(TicketRow ticket, Instant at) {
        if (ticket.state() == State.CLOSED) {
            return;
        }
        var matter = new Matter(Urgency.of(ticket.urgency()), Kind.of(ticket.kind()), ticket.supervision());
        var zone = zones.of(ticket.id());
        clocks.start(
                ticket.id(),
                policy.clocks(matter, at, zone.citizen(), zone.office()).stream()
                        .filter(planned -> planned.name() == ClockName.UPDATE)
                        .toList());
    }

    /// Writes a note that the citizen does not see.
    @Transactional
    public Done note(TicketNumber number, Viewer by, String text) {
        return written(number, by, text, (ticket, at) -> {
            var id = messages.write(ticket.id(), "note", ticket.channel(), by.name(), by.userId(), text.strip(), at);
            record(ticket, at, "noted", by, Map.of("message", id));
            rows.changed(ticket.id(), "noted", ticket.state(), false, at);
            return new Done.Accepted(number);
        });
    }

    /// The balai takes the ticket on.
    @Transactional
    public Done accept(TicketNumber number, Viewer by) {
        return moved(number, by, Workflow.ACCEPT, (ticket, at) -> {
            clocks.meet(ticket.id(), ClockName.ACCEPTANCE, at);
            record(ticket, at, "accepted", by, Map.of());
            rows.changed(ticket.id(), "accepted", State.ACCEPTED, false, at);
            return new Done.Accepted(number);
        });
    }

    /// Ends the ticket and says how it ended.
    @Transactional
    public Done close(TicketNumber number, Viewer by, Outcome outcome) {
        return moved(number, by, Workflow.CLOSE, (ticket, at) -> {
            clocks.endAll(ticket.id(), at);
            record(ticket, at, "closed", by, Map.of("outcome", outcome.code()));
            rows.changed(ticket.id(), "closed", State.CLOSED, false, at);
            return new Done.Accepted(number);
        });
    }

    /// Somebody asked for the reporter's contact in full: that is on record.
    @Transactional
    public Done disclose(TicketNumber number, Viewer by) {
        return locked(number, by, (ticket, at) -> {
            record(ticket, at, "disclosed", by, Map.of());
            return new Done.Accepted(number);
        });
    }

    /// Something that was done beside the ticket and that its timeline tells, such as a telephone call.
    @Transactional
    public Done tell(TicketNumber number, Viewer by, String kind, Map<String, Object> data) {
        return locked(number, by, (ticket, at) -> {
            record(ticket, at, kind, by, data);
            rows.changed(ticket.id(), kind, ticket.state(), false, at);
            return new Done.Accepted(number);
        });
    }

    private Done written(TicketNumber number, Viewer by, String text, BiFunction<TicketRow, Instant, Done> verb) {
        if (text.isBlank()) {
            return refused("refused.text.empty");
        }
        if (text.length() > LONGEST_TEXT) {
            return refused("refused.text.long", Integer.toString(LONGEST_TEXT));
        }
        return locked(number, by, verb);
    }

    private Done moved(TicketNumber number, Viewer by, Workflow move, BiFunction<TicketRow, Instant, Done> verb) {
        return locked(
                number,
                by,
                (ticket, at) -> move.allows(ticket.state())
                        ? verb.apply(ticket, at)
                        : refused("refused.state." + ticket.state().code()));
    }

    private Done locked(TicketNumber number, Viewer by, BiFunction<TicketRow, Instant, Done> verb) {
        return rows.lock(number, by.visibility())
                .map(ticket -> verb.apply(ticket, clock.instant()))
                .orElseGet(() -> refused("refused.ticket.unknown", number.grouped()));
    }

    private void record(TicketRow ticket, Instant at, String kind, Viewer by, Map<String, Object> data) {
        timeline.append(ticket.id(), at, new Timeline.Entry(kind, by.name(), data));
    }

    private static Done refused(String key, String... args) {
        return new Done.Refused(Reason.of(key, args));
    }
}
