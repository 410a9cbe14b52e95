package id.tanggap.queue;

import id.tanggap.ticket.TicketSummary;
import org.jspecify.annotations.Nullable;

/// What a ticket was before an order changed it, as far as taking it back needs to know.
///
/// @param hadTag it had the tag that the order hangs on it
record Before(@Nullable Long assignee, @Nullable String balai, String category, boolean hadTag) {

    static Before of(TicketSummary ticket, boolean hadTag) {
        var assignee = ticket.assignee();
        return new Before(assignee == null ? null : assignee.id(), ticket.balaiCode(), ticket.category(), hadTag);
    }
}
