package id.tanggap.ticket.workflow;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketSummary;
import java.util.Set;

/// Which commands a viewer may use on a ticket at present, by the transition table that the commands use; none for
/// viewers who only read, or whose office does not have the ticket.
public final class PermittedActions {

    private PermittedActions() {}

    public static Set<UserAction> of(TicketSummary ticket, Viewer viewer) {
        if (!viewer.role().changesTickets()
                || !viewer.visibility().works(ticket.assignment().balaiCode())) {
            return Set.of();
        }
        var steps = UserAction.of(ActorRole.of(viewer), ticket.state());
        if (ticket.status().mainNumber() == null) {
            steps.remove(UserAction.UNMERGE);
        } else {
            steps.remove(UserAction.MERGE);
            steps.remove(UserAction.REOPEN);
        }
        return Set.copyOf(steps);
    }
}
