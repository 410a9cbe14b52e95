package id.tanggap.ticket;

import java.time.Instant;

/// A citizen's message joined a ticket; told in the same transaction.
///
/// @param channel kind of the channel it came by
public record TicketJoined(
        long ticketId, TicketNumber number, String channel, NewMessage message, long messageId, Instant at) {}
