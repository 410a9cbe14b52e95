package id.tanggap.ticket;

import id.tanggap.access.Viewer;
import java.util.Set;

/// What a viewer may do to a ticket as it stands, by the same table that the verbs ask; nothing for who only reads, or
/// whose office does not have it.
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
