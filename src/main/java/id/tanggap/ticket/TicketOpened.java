package id.tanggap.ticket;

/// A ticket was opened; published in the same transaction.
public record TicketOpened(OpenedTicket ticket, NewTicket content) {}
