package id.tanggap.phone;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/// The calls of a ticket: the one whose form became the ticket, and those linked with it.
@Service
public class CallsOfTickets {

    private static final int SHOWN = 20;

    private final CallRows rows;

    CallsOfTickets(CallRows rows) {
        this.rows = rows;
    }

    /// Newest first; one statement.
    public List<CallView> of(TicketNumber ticket, Viewer viewer) {
        return viewer.answersCalls()
                ? rows.list(viewer, CallRows.Selection.OF_TICKET, Map.of("ticket", ticket.digits(), "limit", SHOWN))
                : List.of();
    }
}
