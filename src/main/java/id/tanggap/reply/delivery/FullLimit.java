package id.tanggap.reply.delivery;

import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A limit for automatic messages that held some back lately.
///
/// @param reason code of the limit, such as `mailbox-limit`
/// @param whose the mailbox, domain, number or block of numbers that it counts for, with what identifies a person left
///     out; empty for the whole house
/// @param held how many messages
/// @param since the first of them
/// @param latest the last of them
/// @param ticket that the last of them is about; null if it is about none
public record FullLimit(
        String reason,
        String whose,
        int held,
        Instant since,
        Instant latest,
        @Nullable TicketNumber ticket) {}
