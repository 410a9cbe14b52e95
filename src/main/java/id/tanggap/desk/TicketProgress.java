package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.Progress;
import id.tanggap.ticket.TicketDetail;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The progress report form on a ticket's page. No SQL statement.
@Component
class TicketProgress implements TicketPart {

    /// @param shown work is in progress, and this viewer may report on it
    /// @param reachable the citizen can be informed
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
