package id.tanggap.intake.opening;

import id.tanggap.ticket.TicketNumber;

/// Whether a message belongs to a ticket that exists.
public sealed interface ThreadMatch {

    /// It names the ticket, and its sender is a participant.
    record Joins(long ticketId) implements ThreadMatch {}

    /// It names the ticket, but its sender is not a participant: an agent decides.
    record Suggests(TicketNumber number) implements ThreadMatch {}

    /// It is new.
    record Nothing() implements ThreadMatch {}
}
