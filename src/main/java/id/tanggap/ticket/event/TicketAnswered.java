package id.tanggap.ticket.event;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.ReplyOptions;
import id.tanggap.ticket.TicketNumber;

/// Staff answered the citizen; published in the same transaction.
///
/// @param messageId of the answer in the conversation
public record TicketAnswered(
        long ticketId, TicketNumber number, long messageId, String text, Viewer by, ReplyOptions how) {}
