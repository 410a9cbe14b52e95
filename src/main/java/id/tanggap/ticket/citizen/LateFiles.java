package id.tanggap.ticket.citizen;

import id.tanggap.ticket.NewAttachment;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.link.LinkStore;
import id.tanggap.ticket.store.MessageStore;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files of a message that come later than its words.
///
/// If the ticket has been merged in between, the main ticket gets them, as it gets everything else that its citizens
/// send: who works on the main ticket must see them, and nobody works on the duplicate.
@Service
public class LateFiles {

    private final LinkStore links;
    private final TicketStore rows;
    private final MessageStore messages;
    private final TicketChangeRecorder recorder;

    LateFiles(LinkStore links, TicketStore rows, MessageStore messages, TicketChangeRecorder recorder) {
        this.links = links;
        this.rows = rows;
        this.messages = messages;
        this.recorder = recorder;
    }

    /// @param messageId of the message that the file belongs to, a message of `ticketId`
    /// @throws OptimisticLockingFailureException if the ticket is merged at this very moment; try again
    @Transactional
    public void attach(long ticketId, long messageId, NewAttachment file, Instant at) {
        var main = locked(ticketId);
        if (main == ticketId) {
            messages.attach(ticketId, messageId, List.of(file));
            rows.notifyFollowers(ticketId, "attached", at);
        } else {
            messages.attach(main, followUp(ticketId, main, messageId, at), List.of(file));
            rows.notifyFollowers(main, "attached", at);
        }
    }

    /// A file cannot be had: said in the timeline.
    ///
    /// @param reason in few words, shown to agents
    @Transactional
    public void lost(long ticketId, String reason, Instant at) {
        rows.lock(links.mainTicket(ticketId))
                .ifPresent(ticket -> recorder.record(
                        ticket, ticket, Actor.SYSTEM, "media-lost", Map.<String, Object>of("reason", reason), at));
    }

    /// Locks in the order of ids, as merging does.
    private long locked(long ticketId) {
        var main = links.mainTicket(ticketId);
        rows.lockAll(List.of(ticketId, main));
        if (links.mainTicket(ticketId) != main) {
            throw new OptimisticLockingFailureException("Ticket " + ticketId + " was merged while a file came for it");
        }
        return main;
    }

    /// The message of the main ticket that has the late files of a duplicate's message.
    private long followUp(long duplicateId, long mainId, long messageId, Instant at) {
        return messages.followUp(mainId, messageId).orElseGet(() -> followUpBegun(duplicateId, mainId, messageId, at));
    }

    private long followUpBegun(long duplicateId, long mainId, long messageId, Instant at) {
        var duplicate = rows.lock(duplicateId).orElseThrow();
        var main = rows.lock(mainId).orElseThrow();
        var by = Actor.citizen(messages.channel(messageId));
        var id = messages.beginFollowUp(mainId, messageId, at);
        recorder.record(main, main, by, "joined", Map.of("message", id), at);
        var into = Map.<String, Object>of("into", main.number().digits());
        recorder.record(duplicate, duplicate, by, "redirected", into, at);
        return id;
    }
}
