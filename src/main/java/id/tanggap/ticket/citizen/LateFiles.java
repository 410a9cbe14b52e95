package id.tanggap.ticket.citizen;

import id.tanggap.ticket.NewAttachment;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.link.MainTicketLock;
import id.tanggap.ticket.store.MessageStore;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.timeline.TicketChange;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files of a message that come later than its words.
///
/// If the ticket has been merged in between, the main ticket gets them, as it gets everything else that its citizens
/// send: who works on the main ticket must see them, and nobody works on the duplicate.
@Service
public class LateFiles {

    private final MainTicketLock mainTickets;
    private final TicketStore rows;
    private final MessageStore messages;
    private final TicketChangeRecorder recorder;

    LateFiles(MainTicketLock mainTickets, TicketStore rows, MessageStore messages, TicketChangeRecorder recorder) {
        this.mainTickets = mainTickets;
        this.rows = rows;
        this.messages = messages;
        this.recorder = recorder;
    }

    /// @param messageId of the message that the file belongs to; an undone merge may have moved it since it came
    @Transactional
    public void attach(long messageId, NewAttachment file, Instant at) {
        var locked = mainTickets.lock(messages.ticketOf(messageId));
        var main = locked.main().id();
        messages.attach(locked.isDuplicate() ? followUp(locked, messageId, at) : messageId, List.of(file));
        rows.notifyFollowers(main, "attached", at);
    }

    /// A file cannot be had: said in the timeline.
    ///
    /// @param reason in few words, shown to agents
    @Transactional
    public void lost(long ticketId, String reason, Instant at) {
        var change = new TicketChange(Actor.SYSTEM, at).with("reason", reason);
        recorder.record(mainTickets.lock(ticketId).main(), TimelineEntryKind.MEDIA_LOST, change);
    }

    /// The message of the main ticket that has the late files of a duplicate's message.
    private long followUp(MainTicketLock.WithMain locked, long messageId, Instant at) {
        return messages.followUp(locked.main().id(), messageId)
                .orElseGet(() -> followUpBegun(locked.ticket(), locked.main(), messageId, at));
    }

    private long followUpBegun(TicketRow duplicate, TicketRow main, long messageId, Instant at) {
        var change = new TicketChange(Actor.citizen(messages.channel(messageId)), at);
        var id = messages.beginFollowUp(main.id(), messageId, at);
        recorder.record(main, TimelineEntryKind.JOINED, change.with("message", id));
        var into = change.with("into", main.number().digits());
        recorder.record(duplicate, TimelineEntryKind.REDIRECTED, into);
        return id;
    }
}
