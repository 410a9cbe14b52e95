package id.tanggap.ticket;

/// The ids of a ticket just opened and of its first message.
public record OpenedTicket(long id, TicketNumber number, long messageId) {}
