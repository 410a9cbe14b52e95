package id.tanggap.phone;

import id.tanggap.access.Viewer;
import id.tanggap.phone.call.CallView;
import id.tanggap.phone.call.CallViews;
import id.tanggap.ticket.TicketNumber;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/// The calls of a ticket: the one whose form became the ticket, and those linked with it.
@Service
public class CallsOfTickets {

    private static final int SHOWN = 20;

    private final CallViews views;

    CallsOfTickets(CallViews views) {
        this.views = views;
    }

    /// Newest first; one statement.
    public List<CallView> of(TicketNumber ticket, Viewer viewer) {
        return viewer.answersCalls()
                ? views.list(viewer, CallViews.Selection.OF_TICKET, Map.of("ticket", ticket.digits(), "limit", SHOWN))
                : List.of();
    }
}
