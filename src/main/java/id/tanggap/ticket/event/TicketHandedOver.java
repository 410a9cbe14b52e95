package id.tanggap.ticket.event;

import id.tanggap.balai.BalaiCode;
import id.tanggap.ticket.TicketNumber;

/// Another balai has the ticket now; published in the same transaction, so that the citizen is told.
///
/// @param answered true if the citizen's message caused it: whoever took that message tells them
public record TicketHandedOver(long ticketId, TicketNumber number, BalaiCode balai, boolean answered) {}
