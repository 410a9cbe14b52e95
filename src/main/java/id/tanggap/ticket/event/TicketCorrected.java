package id.tanggap.ticket.event;

import id.tanggap.ticket.TicketNumber;

/// Category or place of a ticket were corrected, and no person chose its balai: it must be routed again. Published
/// once for each change, after it is complete, in the same transaction.
///
/// @param answered true if the citizen corrected it: whoever took their message tells them the result
public record TicketCorrected(long ticketId, TicketNumber number, RoutingRequest asked, boolean answered) {}
