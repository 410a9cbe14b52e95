package id.tanggap.queue;

import id.tanggap.ticket.TicketSummary;
import org.jspecify.annotations.Nullable;

/// The state of a ticket before a bulk action changed it, as far as undo needs it.
///
/// @param hadTag it had the tag already that the action adds
record Before(@Nullable Long assignee, @Nullable String balai, String category, boolean hadTag) {

    static Before of(TicketSummary ticket, boolean hadTag) {
        var assignee = ticket.assignee();
        return new Before(assignee == null ? null : assignee.id(), ticket.balaiCode(), ticket.category(), hadTag);
    }
}
