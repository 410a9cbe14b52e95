package id.tanggap.ticket;

import id.tanggap.balai.BalaiCode;

/// A balai said no; told in the same transaction. The ticket is in the national queue until somebody routes it.
public record TicketDeclined(long ticketId, TicketNumber number, BalaiCode by, RoutingAsked asked, String reason) {}
