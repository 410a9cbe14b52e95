package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketDetail;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// What a viewer may do to a ticket at all, so that pages offer no more; the verbs decide.
@Component
class RightsPart implements TicketPart {

    /// @param writes among staff, as a note
    /// @param works on it: their office has it
    record Rights(boolean writes, boolean works) {}

    @Override
    public String name() {
        return "rights";
    }

    @Override
    public Rights of(TicketDetail ticket, Viewer viewer, Locale locale) {
        var writes = viewer.role().changesTickets();
        return new Rights(
                writes, writes && viewer.visibility().works(ticket.summary().balaiCode()));
    }
}
