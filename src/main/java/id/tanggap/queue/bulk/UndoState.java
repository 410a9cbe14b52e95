package id.tanggap.queue.bulk;

import id.tanggap.ticket.TicketSummary;
import org.jspecify.annotations.Nullable;

/// The state of a ticket before a bulk action changed it, as far as undo needs it.
///
/// @param hadTag it had the tag already that the action adds
record UndoState(@Nullable Long assignee, @Nullable String balai, String category, boolean hadTag) {

    static UndoState of(TicketSummary ticket, boolean hadTag) {
        var assignee = ticket.assignment().assignee();
        return new UndoState(
                assignee == null ? null : assignee.id(),
                ticket.assignment().balaiCode(),
                ticket.classification().category(),
                hadTag);
    }
}
