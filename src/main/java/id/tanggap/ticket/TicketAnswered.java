package id.tanggap.ticket;

import id.tanggap.access.Viewer;

/// Staff answered the citizen; published in the same transaction.
///
/// @param messageId of the answer in the conversation
public record TicketAnswered(long ticketId, TicketNumber number, long messageId, String text, Viewer by, Sending how) {}
