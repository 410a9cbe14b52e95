package id.tanggap.ticket;

import id.tanggap.balai.BalaiCode;

/// A balai declined; published in the same transaction. The ticket is in the national queue until it is routed again.
public record TicketDeclined(long ticketId, TicketNumber number, BalaiCode by, RoutingAsked asked, String reason) {}
