package id.tanggap.ticket;

import id.tanggap.access.Viewer;

/// The ticket that somebody wants to change, in the version that they saw.
///
/// @param version `TicketSummary.version` of what was on the screen
public record TicketVersion(TicketNumber number, Viewer by, long version) {

    /// The latest version, whatever happened before: for programs and for what is said on the telephone.
    public static TicketVersion latest(TicketNumber number, Viewer by) {
        return new TicketVersion(number, by, Long.MAX_VALUE);
    }
}
