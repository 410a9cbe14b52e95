package id.tanggap.ticket;

/// A ticket was opened; told in the same transaction.
public record TicketOpened(OpenedTicket ticket, NewTicket content) {}
