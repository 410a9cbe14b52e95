package id.tanggap.queue.bulk;

import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.ReasonMessages;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.RoutingExplanation;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.Correction;
import id.tanggap.ticket.classification.CorrectionRequest;
import id.tanggap.ticket.classification.TicketTags;
import id.tanggap.ticket.ownership.BalaiHandOver;
import id.tanggap.ticket.ownership.RoutingResultApplier;
import id.tanggap.ticket.ownership.TicketAssignment;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.view.TicketReader;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Undoes an action on one ticket, by the opposite command, so that the timeline shows both.
@Component
class BulkUndo {

    private static final Reason UNDONE = Reason.of("reason.queue.undone");

    private final TicketReader tickets;
    private final TicketAssignment assignee;
    private final BalaiHandOver handOver;
    private final RoutingResultApplier applier;
    private final TicketTags tags;
    private final Correction correction;
    private final TicketResolution resolution;
    private final TransactionTemplate transaction;

    BulkUndo(
            TicketReader tickets,
            TicketAssignment assignee,
            BalaiHandOver handOver,
            RoutingResultApplier applier,
            TicketTags tags,
            Correction correction,
            TicketResolution resolution,
            TransactionTemplate transaction) {
        this.tickets = tickets;
        this.assignee = assignee;
        this.handOver = handOver;
        this.applier = applier;
        this.tags = tags;
        this.correction = correction;
        this.resolution = resolution;
        this.transaction = transaction;
    }

    /// In one transaction: completely or not at all.
    CommandResult undo(BulkRequest request, BulkStore.Item item, Viewer viewer) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var result = undo(request, item, new TicketVersion(item.number(), viewer, item.version()));
            if (result instanceof CommandResult.Refused) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }

    private CommandResult undo(BulkRequest request, BulkStore.Item item, TicketVersion seen) {
        return switch (request.action()) {
            case CLAIM -> assignee.release(seen);
            case RELEASE, ASSIGN -> backToPerson(item.before(), seen);
            case HAND_OVER -> backToOffice(item.before(), seen);
            case TAG ->
                item.before().hadTag()
                        ? new CommandResult.Accepted(seen.number())
                        : tags.untag(seen, request.value("tag"));
            case CATEGORY ->
                correction.correct(
                        seen, CorrectionRequest.category(item.before().category(), why(seen)));
            case END -> resolution.reopen(seen, why(seen));
        };
    }

    private static String why(TicketVersion seen) {
        return ReasonMessages.in(seen.by().locale()).say(UNDONE);
    }

    /// Only supervisors may take a ticket from others: so the viewer first assigns it to themselves and then releases
    /// it.
    private CommandResult backToPerson(UndoState before, TicketVersion seen) {
        var had = before.assignee();
        if (had != null) {
            return assignee.toPerson(seen, had);
        }
        var me = Objects.requireNonNull(seen.by().userId());
        var taken = assignee.toPerson(seen, me);
        return taken instanceof CommandResult.Refused
                ? taken
                : assignee.release(TicketVersion.latest(seen.number(), seen.by()));
    }

    private CommandResult backToOffice(UndoState before, TicketVersion seen) {
        var balai = before.balai();
        if (balai == null) {
            return backToNationalDesk(seen);
        }
        var back = handOver.toBalai(seen, new BalaiCode(balai), why(seen));
        var had = before.assignee();
        return back instanceof CommandResult.Refused || had == null
                ? back
                : assignee.toPerson(TicketVersion.latest(seen.number(), seen.by()), had);
    }

    /// No command of staff leads back to the national desk except a decline; so the ticket is held as routing does,
    /// with the user's name as reason.
    private CommandResult backToNationalDesk(TicketVersion seen) {
        var ticket = tickets.detail(seen.number(), seen.by());
        if (ticket.isEmpty() || ticket.get().summary().version() != seen.version()) {
            return new CommandResult.Refused(Reason.of("refused.queue.changed"));
        }
        var was = ticket.get().routing();
        var who = Reason.of("reason.queue.undone.by", seen.by().name());
        var explanation = new RoutingExplanation(was.distanceM(), was.candidates(), List.of(who), was.provisional());
        applier.hold(ticket.get().summary().id(), explanation);
        return new CommandResult.Accepted(seen.number());
    }
}
