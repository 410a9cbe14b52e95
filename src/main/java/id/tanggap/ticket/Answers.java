package id.tanggap.ticket;

import id.tanggap.access.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes answers and notes of staff. Callers have locked the ticket.
@Component
class Answers {

    private static final int LONGEST_TEXT = 100_000;

    private final Messages messages;
    private final ClockWork clocks;
    private final Journal journal;
    private final Mentions mentions;
    private final ApplicationEventPublisher events;

    Answers(Messages messages, ClockWork clocks, Journal journal, Mentions mentions, ApplicationEventPublisher events) {
        this.messages = messages;
        this.clocks = clocks;
        this.journal = journal;
        this.mentions = mentions;
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

    /// An answer to the citizen, on the channel that they used. Listeners of `TicketAnswered` send it in this
    /// transaction.
    TicketRow answer(TicketRow ticket, Viewer by, Words words, Sending how, Instant at) {
        var text = words.text().strip();
        var id = messages.write(ticket.id(), "out", ticket.channel(), by.name(), by.userId(), text, at);
        messages.attach(ticket.id(), id, words.files());
        clocks.answered(ticket, at);
        var stored = journal.note(ticket, ticket, Origin.of(by), "answered", Map.of("message", id), at);
        events.publishEvent(new TicketAnswered(ticket.id(), ticket.number(), id, text, by, how));
        return stored;
    }

    /// A note among staff; those whom it mentions are notified.
    ///
    /// @param mentioned user names
    TicketRow note(TicketRow ticket, Viewer by, Words words, List<String> mentioned, Instant at) {
        var id = messages.write(
                ticket.id(),
                "note",
                ticket.channel(),
                by.name(),
                by.userId(),
                words.text().strip(),
                at);
        messages.attach(ticket.id(), id, words.files());
        mentions.tell(ticket.id(), id, by, mentioned, at);
        Map<String, Object> data =
                mentioned.isEmpty() ? Map.of("message", id) : Map.of("message", id, "mentioned", mentioned);
        return journal.note(ticket, ticket, Origin.of(by), "noted", data, at);
    }
}
