package id.tanggap.ticket.move;

import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.timeline.TicketChange;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes tickets back after the merge of their category was undone: those that the merge moved and whose category
/// nobody changed since. What is left to look at is kept in the database, so that it goes on after whatever stopped it.
@Service
class TicketReturns {

    private final TransactionTemplate transaction;
    private final ReturnStore store;
    private final TicketStore rows;
    private final TicketChangeRecorder recorder;
    private final Taxonomy taxonomy;
    private final Clock clock;

    TicketReturns(
            TransactionTemplate transaction,
            ReturnStore store,
            TicketStore rows,
            TicketChangeRecorder recorder,
            Taxonomy taxonomy,
            Clock clock) {
        this.transaction = transaction;
        this.store = store;
        this.rows = rows;
        this.recorder = recorder;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /// Up to fifty tickets of one merge.
    ///
    /// @return whether there may be more
    boolean round() {
        var merged = taxonomy.all().stream()
                .map(Category::code)
                .filter(code -> !taxonomy.successor(code).equals(code))
                .toList();
        return Objects.requireNonNull(transaction.execute(status -> chunk(merged)));
    }

    private boolean chunk(List<String> merged) {
        var undone = store.undone(merged);
        if (undone.isEmpty()) {
            return false;
        }
        var job = undone.get();
        var next = store.next(job.id());
        if (next.isEmpty()) {
            store.end(job.id(), clock.instant());
            return true;
        }
        var locked = rows.lockAll(next);
        var changed = store.changedSince(job.id(), next);
        var done = 0;
        for (var ticket : locked) {
            done += !changed.contains(ticket.id()) && takeBack(ticket, job) ? 1 : 0;
        }
        store.looked(job.id(), next, done);
        return true;
    }

    private boolean takeBack(TicketRow ticket, ReturnStore.Undone job) {
        if (!ticket.about().category().equals(job.to())) {
            return false;
        }
        recorder.recordSilently(
                ticket,
                ticket.with(ticket.about().category(job.from())),
                TimelineEntryKind.CATEGORY_RESTORED,
                new TicketChange(
                        Actor.SYSTEM, clock.instant(), Map.of("was", Map.of("category", job.to()), "clocks", false)));
        return true;
    }
}
