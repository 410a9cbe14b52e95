package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.Step;
import id.tanggap.ticket.Steps;
import id.tanggap.ticket.TicketDetail;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// What a viewer may do to a ticket at all, so that pages offer no more; the verbs decide.
@Component
class RightsPart implements TicketPart {

    /// @param writes among staff, as a note
    /// @param works on it: their office has it
    /// @param ends it: an answer may be the last word
    record Rights(boolean writes, boolean works, boolean ends) {}

    @Override
    public String name() {
        return "rights";
    }

    @Override
    public Rights of(TicketDetail ticket, Viewer viewer, Locale locale) {
        var writes = viewer.role().changesTickets();
        var steps = Steps.of(ticket.summary(), viewer);
        return new Rights(
                writes,
                writes && viewer.visibility().works(ticket.summary().balaiCode()),
                steps.contains(Step.RESOLVE) || steps.contains(Step.CANCEL));
    }
}
