package id.tanggap.ticket;

import id.tanggap.balai.BalaiCode;

/// Another balai has the ticket now; told in the same transaction, so that the citizen hears who.
public record TicketHandedOver(long ticketId, TicketNumber number, BalaiCode balai) {}
