package id.tanggap.ticket.event;

import id.tanggap.balai.BalaiCode;
import id.tanggap.ticket.TicketNumber;

/// A balai declined; published in the same transaction. The ticket is in the national queue until it is routed again.
public record TicketDeclined(long ticketId, TicketNumber number, BalaiCode by, RoutingRequest asked, String reason) {}
