package id.tanggap.ticket;

import id.tanggap.access.Viewer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Words of staff on a locked ticket.
@Component
class Answers {

    private static final int LONGEST_TEXT = 100_000;

    private final Messages messages;
    private final ClockWork clocks;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Answers(Messages messages, ClockWork clocks, Journal journal, ApplicationEventPublisher events) {
        this.messages = messages;
        this.clocks = clocks;
        this.journal = journal;
        this.events = events;
    }

    static Optional<Done> objection(String text) {
        if (text.isBlank()) {
            return Optional.of(Done.Refused.because("refused.ticket.text.empty"));
        }
        return text.length() > LONGEST_TEXT
                ? Optional.of(Done.Refused.because("refused.ticket.text.long", Integer.toString(LONGEST_TEXT)))
                : Optional.empty();
    }

    /// To the citizen, on the channel they used; those who listen send it in this transaction.
    TicketRow answer(TicketRow ticket, Viewer by, String text, Sending how, Instant at) {
        var words = text.strip();
        var id = messages.write(ticket.id(), "out", ticket.channel(), by.name(), by.userId(), words, at);
        clocks.answered(ticket, at);
        var stored = journal.note(ticket, ticket, Origin.of(by), "answered", Map.of("message", id), at);
        events.publishEvent(new TicketAnswered(ticket.id(), ticket.number(), id, words, by, how));
        return stored;
    }

    /// Among staff.
    TicketRow note(TicketRow ticket, Viewer by, String text, Map<String, Object> data, Instant at) {
        var id = messages.write(ticket.id(), "note", ticket.channel(), by.name(), by.userId(), text.strip(), at);
        var all = new java.util.HashMap<>(data);
        all.put("message", id);
        return journal.note(ticket, ticket, Origin.of(by), "noted", all, at);
    }
}
