package id.tanggap.ticket.event;

import id.tanggap.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/// An ended ticket was reopened; published in the same transaction, so that its owner is told.
///
/// @param balai that has it, null for the national queue
/// @param assignee the person who has it, null if nobody
public record TicketReopened(
        long ticketId,
        TicketNumber number,
        @Nullable String balai,
        @Nullable Long assignee) {}
