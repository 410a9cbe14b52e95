package id.tanggap.ticket;

/// Category or place of a ticket were corrected, and no person chose its balai: it looks for one again. Told once for
/// each change, after it is complete, in the same transaction.
///
/// @param answered who told it is a citizen, who hears what came of it from whoever took the message
public record TicketCorrected(long ticketId, TicketNumber number, RoutingAsked asked, boolean answered) {}
