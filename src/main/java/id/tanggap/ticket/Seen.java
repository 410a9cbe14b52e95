package id.tanggap.ticket;

import id.tanggap.access.Viewer;

/// What somebody wants to change, as they saw it.
///
/// @param version `TicketSummary.version` of what was on the screen
public record Seen(TicketNumber number, Viewer by, long version) {

    /// As it is now, whatever happened before: for programs and for what is told on the telephone.
    public static Seen latest(TicketNumber number, Viewer by) {
        return new Seen(number, by, Long.MAX_VALUE);
    }
}
