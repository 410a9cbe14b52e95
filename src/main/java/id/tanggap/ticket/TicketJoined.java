package id.tanggap.ticket;

import java.time.Instant;

/// A citizen's message joined a ticket; told in the same transaction.
///
/// @param ticketId the ticket that has the message now
/// @param meantId the ticket the citizen wrote to: the same, or a duplicate of it
/// @param channel kind of the channel it came by
public record TicketJoined(
        long ticketId,
        TicketNumber number,
        long meantId,
        String channel,
        NewMessage message,
        long messageId,
        Instant at) {}
