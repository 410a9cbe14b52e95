package id.tanggap.queue;

import id.tanggap.balai.BalaiCode;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Assignee;
import id.tanggap.ticket.Corrected;
import id.tanggap.ticket.Correction;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.Ending;
import id.tanggap.ticket.HandOver;
import id.tanggap.ticket.Resolution;
import id.tanggap.ticket.Seen;
import id.tanggap.ticket.Tags;
import java.util.List;
import org.springframework.stereotype.Component;

/// Executes an action on one ticket: the ticket's own command, in its own transaction.
@Component
class Deeds {

    private final Assignee assignee;
    private final HandOver handOver;
    private final Tags tags;
    private final Correction correction;
    private final Resolution resolution;

    Deeds(Assignee assignee, HandOver handOver, Tags tags, Correction correction, Resolution resolution) {
        this.assignee = assignee;
        this.handOver = handOver;
        this.tags = tags;
        this.correction = correction;
        this.resolution = resolution;
    }

    Done carryOut(BulkOrder order, Seen seen) {
        return switch (order.act()) {
            case CLAIM -> assignee.claim(seen);
            case RELEASE -> assignee.release(seen);
            case ASSIGN -> toPerson(order.value("person"), seen);
            case HAND_OVER -> toBalai(order, seen);
            case TAG -> tags.tag(seen, order.value("tag"));
            case CATEGORY ->
                correction.correct(seen, Corrected.category(order.value("category"), order.value("reason")));
            case END ->
                resolution.end(seen, new Ending(order.value("outcome"), order.value("reason"), order.value("reason")));
        };
    }

    private Done toPerson(String person, Seen seen) {
        return person.matches("\\d{1,18}")
                ? assignee.toPerson(seen, Long.parseLong(person))
                : new Done.Refused(Reason.of("refused.queue.person"));
    }

    private Done toBalai(BulkOrder order, Seen seen) {
        var code = order.value("balai");
        return code.matches("[A-Z]{3}")
                ? handOver.toBalai(seen, new BalaiCode(code), order.value("reason"))
                : new Done.Refused(Reason.of("refused.queue.balai"));
    }

    /// The tags of a ticket, if the action is about tags: needed to know whether the action has added one.
    List<String> tags(long ticket, BulkOrder order) {
        return order.act() == BulkOrder.Act.TAG ? tags.of(ticket) : List.of();
    }
}
