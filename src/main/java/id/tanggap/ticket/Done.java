package id.tanggap.ticket;

import id.tanggap.taxonomy.Reason;

/// What became of a command on a ticket.
public sealed interface Done {

    /// It happened.
    record Accepted(TicketNumber number) implements Done {}

    /// It did not, and the reason says why and what to do.
    record Refused(Reason reason) implements Done {}
}
