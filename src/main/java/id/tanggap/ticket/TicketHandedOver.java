package id.tanggap.ticket;

import id.tanggap.balai.BalaiCode;

/// Another balai has the ticket now; told in the same transaction, so that the citizen hears who.
///
/// @param answered the citizen's own message caused it, and whoever took that message tells them
public record TicketHandedOver(long ticketId, TicketNumber number, BalaiCode balai, boolean answered) {}
