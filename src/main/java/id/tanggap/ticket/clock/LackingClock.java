package id.tanggap.ticket.clock;

import id.tanggap.ticket.store.TicketRow;
import java.time.Instant;

/// A clock that an open ticket should have by the present tables, and has not: a row was added after it was opened.
///
/// @param planned with the pauses of the ticket so far
public record LackingClock(TicketRow ticket, ClockStore.ReplannedClock planned) {

    public String name() {
        return planned.clock().name().code();
    }

    /// It is late as soon as it begins.
    public boolean isLate(Instant now) {
        return !planned.isPaused() && !planned.due().isAfter(now);
    }
}
