package id.tanggap.intake;

import id.tanggap.ticket.TicketNumber;

/// Whether a message belongs to a ticket that exists.
sealed interface Belonging {

    /// It names the ticket, and its sender takes part in it.
    record Joins(long ticketId) implements Belonging {}

    /// It names the ticket, but a stranger wrote it: an agent decides.
    record Suggests(TicketNumber number) implements Belonging {}

    /// It is new.
    record Nothing() implements Belonging {}
}
