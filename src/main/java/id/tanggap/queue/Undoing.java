package id.tanggap.queue;

import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Sentences;
import id.tanggap.ticket.Assignee;
import id.tanggap.ticket.Corrected;
import id.tanggap.ticket.Correction;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.Forwarding;
import id.tanggap.ticket.HandOver;
import id.tanggap.ticket.Resolution;
import id.tanggap.ticket.RoutingGrounds;
import id.tanggap.ticket.Seen;
import id.tanggap.ticket.Tags;
import id.tanggap.ticket.TicketReader;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Undoes an action on one ticket, by the opposite command, so that the timeline shows both.
@Component
class Undoing {

    private static final Reason UNDONE = Reason.of("reason.queue.undone");

    private final TicketReader tickets;
    private final Assignee assignee;
    private final HandOver handOver;
    private final Forwarding forwarding;
    private final Tags tags;
    private final Correction correction;
    private final Resolution resolution;
    private final TransactionTemplate transaction;

    Undoing(
            TicketReader tickets,
            Assignee assignee,
            HandOver handOver,
            Forwarding forwarding,
            Tags tags,
            Correction correction,
            Resolution resolution,
            TransactionTemplate transaction) {
        this.tickets = tickets;
        this.assignee = assignee;
        this.handOver = handOver;
        this.forwarding = forwarding;
        this.tags = tags;
        this.correction = correction;
        this.resolution = resolution;
        this.transaction = transaction;
    }

    /// In one transaction: completely or not at all.
    Done undo(BulkOrder order, BulkRows.Item item, Viewer viewer) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var done = undo(order, item, new Seen(item.number(), viewer, item.version()));
            if (done instanceof Done.Refused) {
                status.setRollbackOnly();
            }
            return done;
        }));
    }

    private Done undo(BulkOrder order, BulkRows.Item item, Seen seen) {
        return switch (order.act()) {
            case CLAIM -> assignee.release(seen);
            case RELEASE, ASSIGN -> backToPerson(item.before(), seen);
            case HAND_OVER -> backToOffice(item.before(), seen);
            case TAG ->
                item.before().hadTag() ? new Done.Accepted(seen.number()) : tags.untag(seen, order.value("tag"));
            case CATEGORY ->
                correction.correct(seen, Corrected.category(item.before().category(), why(seen)));
            case END -> resolution.reopen(seen, why(seen));
        };
    }

    private static String why(Seen seen) {
        return Sentences.in(seen.by().locale()).say(UNDONE);
    }

    /// Only supervisors may take a ticket from others: so the viewer first assigns it to themselves and then releases
    /// it.
    private Done backToPerson(Before before, Seen seen) {
        var had = before.assignee();
        if (had != null) {
            return assignee.toPerson(seen, had);
        }
        var me = Objects.requireNonNull(seen.by().userId());
        var taken = assignee.toPerson(seen, me);
        return taken instanceof Done.Refused ? taken : assignee.release(Seen.latest(seen.number(), seen.by()));
    }

    private Done backToOffice(Before before, Seen seen) {
        var balai = before.balai();
        if (balai == null) {
            return backToNationalDesk(seen);
        }
        var back = handOver.toBalai(seen, new BalaiCode(balai), why(seen));
        var had = before.assignee();
        return back instanceof Done.Refused || had == null
                ? back
                : assignee.toPerson(Seen.latest(seen.number(), seen.by()), had);
    }

    /// No command of staff leads back to the national desk except a decline; so the ticket is held as routing does,
    /// with the user's name as reason.
    private Done backToNationalDesk(Seen seen) {
        var ticket = tickets.detail(seen.number(), seen.by());
        if (ticket.isEmpty() || ticket.get().summary().version() != seen.version()) {
            return new Done.Refused(Reason.of("refused.queue.changed"));
        }
        var was = ticket.get().routing();
        var who = Reason.of("reason.queue.undone.by", seen.by().name());
        var grounds = new RoutingGrounds(was.distanceM(), was.candidates(), List.of(who), was.provisional());
        forwarding.hold(ticket.get().summary().id(), grounds);
        return new Done.Accepted(seen.number());
    }
}
