package id.tanggap.ticket;

import id.tanggap.access.Viewer;
import java.util.Set;

/// Which commands a viewer may use on a ticket at present, by the transition table that the commands use; none for
/// viewers who only read, or whose office does not have the ticket.
public final class Steps {

    private Steps() {}

    public static Set<Step> of(TicketSummary ticket, Viewer viewer) {
        if (!viewer.role().changesTickets() || !viewer.visibility().works(ticket.balaiCode())) {
            return Set.of();
        }
        var steps = Step.of(Party.of(viewer), ticket.state());
        if (ticket.mainNumber() == null) {
            steps.remove(Step.UNMERGE);
        } else {
            steps.remove(Step.MERGE);
            steps.remove(Step.REOPEN);
        }
        return Set.copyOf(steps);
    }
}
