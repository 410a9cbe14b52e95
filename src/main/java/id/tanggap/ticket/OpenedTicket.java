package id.tanggap.ticket;

/// A ticket just opened, with its first message.
public record OpenedTicket(long id, TicketNumber number, long messageId) {}
