package id.tanggap.ticket.workflow;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketSummary;
import java.util.EnumSet;
import java.util.Set;

/// Which commands a viewer may use on a ticket at present, by the transition table that the commands use; none for
/// viewers who only read, or whose office does not have the ticket.
public final class PermittedActions {

    /// Without a button of their own: pages offer the undo of a hand-over, and nobody needs to say that they looked.
    private static final Set<TicketTransition> NOT_OFFERED =
            EnumSet.of(TicketTransition.TRIAGE, TicketTransition.TAKE_BACK);

    private PermittedActions() {}

    /// What pages offer; whether it succeeds is decided by the command alone.
    public static Set<TicketTransition> of(TicketSummary ticket, Viewer viewer) {
        if (!viewer.role().changesTickets()
                || !viewer.visibility().works(ticket.assignment().balaiCode())) {
            return Set.of();
        }
        var party = ActorRole.of(viewer);
        var steps = EnumSet.complementOf(EnumSet.copyOf(NOT_OFFERED));
        steps.removeIf(step -> !step.startsFrom(ticket.state()) || !step.allows(party));
        if (ticket.status().mainNumber() == null) {
            steps.remove(TicketTransition.UNMERGE);
        } else {
            steps.remove(TicketTransition.MERGE);
            steps.remove(TicketTransition.REOPEN);
        }
        return Set.copyOf(steps);
    }
}
