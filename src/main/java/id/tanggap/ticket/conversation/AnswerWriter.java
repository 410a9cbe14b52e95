package id.tanggap.ticket.conversation;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.MessageContent;
import id.tanggap.ticket.ReplyOptions;
import id.tanggap.ticket.clock.TicketClockUpdater;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.event.TicketAnswered;
import id.tanggap.ticket.store.MessageStore;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes answers and notes of staff. Callers have locked the ticket.
@Component
public class AnswerWriter {

    private static final int LONGEST_TEXT = 100_000;

    private final MessageStore messages;
    private final TicketClockUpdater clocks;
    private final TicketChangeRecorder recorder;
    private final Mentions mentions;
    private final ApplicationEventPublisher events;

    AnswerWriter(
            MessageStore messages,
            TicketClockUpdater clocks,
            TicketChangeRecorder recorder,
            Mentions mentions,
            ApplicationEventPublisher events) {
        this.messages = messages;
        this.clocks = clocks;
        this.recorder = recorder;
        this.mentions = mentions;
        this.events = events;
    }

    public static Optional<CommandResult> objection(String text) {
        if (text.isBlank()) {
            return Optional.of(CommandResult.Refused.because("refused.ticket.text.empty"));
        }
        return text.length() > LONGEST_TEXT
                ? Optional.of(CommandResult.Refused.because("refused.ticket.text.long", Integer.toString(LONGEST_TEXT)))
                : Optional.empty();
    }

    /// An answer to the citizen, on the channel that they used. Listeners of `TicketAnswered` send it in this
    /// transaction.
    public TicketRow answer(TicketRow ticket, Viewer by, MessageContent words, ReplyOptions how, Instant at) {
        var text = words.text().strip();
        var id = messages.answer(ticket, by, new MessageContent(text, words.files()), at);
        clocks.answered(ticket, at);
        var stored = recorder.record(ticket, ticket, Actor.of(by), "answered", Map.of("message", id), at);
        events.publishEvent(new TicketAnswered(ticket.id(), ticket.number(), id, text, by, how));
        return stored;
    }

    /// A note among staff; those whom it mentions are notified.
    ///
    /// @param mentioned user names
    TicketRow note(TicketRow ticket, Viewer by, MessageContent words, List<String> mentioned, Instant at) {
        var id = messages.note(ticket, by, new MessageContent(words.text().strip(), words.files()), at);
        mentions.notifyMentioned(ticket.id(), id, by, mentioned, at);
        Map<String, Object> data =
                mentioned.isEmpty() ? Map.of("message", id) : Map.of("message", id, "mentioned", mentioned);
        return recorder.record(ticket, ticket, Actor.of(by), "noted", data, at);
    }
}
