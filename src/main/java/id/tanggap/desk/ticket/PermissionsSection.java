package id.tanggap.desk.ticket;

import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.workflow.PermittedActions;
import id.tanggap.ticket.workflow.TicketTransition;
import id.tanggap.web.wording.PageReader;
import org.springframework.stereotype.Component;

/// What a viewer may do to a ticket, so that pages offer no more than that. The commands check again.
@Component
class PermissionsSection implements TicketPageSection {

    /// @param writes may write notes
    /// @param works may work on it: their office has it
    /// @param ends may end it together with a reply
    record Rights(boolean writes, boolean works, boolean ends) {}

    @Override
    public String name() {
        return "rights";
    }

    @Override
    public Rights of(TicketDetail ticket, PageReader reader) {
        var writes = reader.viewer().role().changesTickets();
        var steps = PermittedActions.of(ticket.summary(), reader.viewer());
        return new Rights(
                writes,
                writes
                        && reader.viewer()
                                .visibility()
                                .works(ticket.summary().assignment().balaiCode()),
                steps.contains(TicketTransition.RESOLVE) || steps.contains(TicketTransition.CANCEL));
    }
}
