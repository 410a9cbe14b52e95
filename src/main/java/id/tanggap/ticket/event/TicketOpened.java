package id.tanggap.ticket.event;

import id.tanggap.ticket.NewTicket;
import id.tanggap.ticket.OpenedTicket;

/// A ticket was opened; published in the same transaction.
public record TicketOpened(OpenedTicket ticket, NewTicket content) {}
