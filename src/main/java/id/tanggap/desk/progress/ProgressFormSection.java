package id.tanggap.desk.progress;

import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.conversation.ProgressReports;
import id.tanggap.web.wording.PageReader;
import org.springframework.stereotype.Component;

/// The progress report form on a ticket's page. No SQL statement.
@Component
class ProgressFormSection implements TicketPageSection {

    /// @param shown work is in progress, and this viewer may report on it
    /// @param reachable the citizen can be informed
    record Form(boolean shown, boolean reachable) {}

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public Form of(TicketDetail ticket, PageReader reader) {
        var summary = ticket.summary();
        return new Form(
                reader.viewer().role().changesTickets() && ProgressReports.isOf(summary.state()),
                summary.reporter().contact() != null);
    }
}
