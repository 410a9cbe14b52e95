package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.Progress;
import id.tanggap.ticket.TicketDetail;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The form for a report of progress on a ticket's page; no statement of its own.
@Component
class TicketProgress implements TicketPart {

    /// @param shown there is work to report, and this viewer does any
    /// @param reachable the citizen can be told
    record Form(boolean shown, boolean reachable) {}

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public Form of(TicketDetail ticket, Viewer viewer, Locale locale) {
        var summary = ticket.summary();
        return new Form(
                viewer.role().changesTickets() && Progress.isOf(summary.state()),
                summary.reporter().contact() != null);
    }
}
