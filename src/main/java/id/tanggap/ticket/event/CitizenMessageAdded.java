package id.tanggap.ticket.event;

import id.tanggap.ticket.NewMessage;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;

/// A citizen's message was added to a ticket; published in the same transaction.
///
/// @param ticketId the ticket that has the message now
/// @param meantId the ticket that the citizen wrote to: the same, or a duplicate of it
/// @param channel kind of the channel: `email`, `api`, `sms`, `phone`
public record CitizenMessageAdded(
        long ticketId,
        TicketNumber number,
        long meantId,
        String channel,
        NewMessage message,
        long messageId,
        Instant at) {}
