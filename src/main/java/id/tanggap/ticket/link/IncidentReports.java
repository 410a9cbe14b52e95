package id.tanggap.ticket.link;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// An incident and its reports.
@Component
public class IncidentReports {

    private final TicketStore rows;
    private final LinkStore links;

    IncidentReports(TicketStore rows, LinkStore links) {
        this.rows = rows;
        this.links = links;
    }

    /// Locks an incident and its reports, in the order of their ids. Two statements for a ticket without reports.
    ///
    /// @return the reports; none if the ticket has none, or the viewer may not see it
    public List<TicketRow> lockWithReports(TicketNumber number, Viewer by) {
        var id = rows.id(number, by.visibility());
        var reports = id.map(links::reports).orElse(List.of());
        if (reports.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<>(reports);
        all.add(id.get());
        return rows.lockAll(all).stream().filter(row -> row.id() != id.get()).toList();
    }
}
