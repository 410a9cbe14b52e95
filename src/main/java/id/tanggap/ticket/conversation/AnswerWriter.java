package id.tanggap.ticket.conversation;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.MessageContent;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.clock.TicketClockUpdater;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.event.TicketAnswered;
import id.tanggap.ticket.store.MessageStore;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.TicketChange;
import java.util.List;
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
    public TicketRow answer(TicketRow ticket, StaffAnswer answer, TicketChange change) {
        var words = answer.words().stripped();
        var id = messages.answer(ticket, change.wrote(words));
        clocks.answered(ticket, change.at());
        var stored = recorder.record(ticket, TimelineEntryKind.ANSWERED, change.with("message", id));
        events.publishEvent(
                new TicketAnswered(ticket.id(), ticket.number(), id, words.text(), answer.by(), answer.how()));
        return stored;
    }

    /// A note among staff; those whom it mentions are notified.
    ///
    /// @param mentioned user names
    TicketRow note(TicketRow ticket, MessageContent words, List<String> mentioned, TicketChange change) {
        var id = messages.note(ticket, change.wrote(words.stripped()));
        mentions.notifyMentioned(ticket.id(), id, mentioned, change);
        var entry = change.with("message", id);
        return recorder.record(
                ticket, TimelineEntryKind.NOTED, mentioned.isEmpty() ? entry : entry.with("mentioned", mentioned));
    }
}
