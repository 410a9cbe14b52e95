package id.tanggap.queue.count;

import id.tanggap.access.Viewer;
import id.tanggap.queue.AssigneeFilter;
import id.tanggap.queue.QueueFilter;
import id.tanggap.queue.QueueFilterSql;
import id.tanggap.queue.QueueReader;
import id.tanggap.queue.SavedQueue;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.TicketState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// How many tickets are in each queue.
///
/// Counts that the tally knows are summed from it. Counts that depend on the time, on tags or on watchers are counted
/// along an index, up to a bound. Queues with ended tickets have no count, because nobody works on them.
@Service
public class QueueCounters {

    private final TallyWorker worker;
    private final QueueTally tally;
    private final QueueReader reader;
    private final Taxonomy taxonomy;

    QueueCounters(TallyWorker worker, QueueTally tally, QueueReader reader, Taxonomy taxonomy) {
        this.worker = worker;
        this.tally = tally;
        this.reader = reader;
        this.taxonomy = taxonomy;
    }

    /// Counts from the tally. One statement if a queue of the viewer's own tickets is among them; none else.
    ///
    /// @return by key of the queue; queues that must be counted are left out
    public Map<String, Long> fromTally(List<SavedQueue> queues, Viewer viewer) {
        var counts = new HashMap<String, Long>();
        var all = worker.figures().viewOf(viewer.visibility());
        var user = viewer.userId();
        TallySnapshot.@Nullable View mine = null;
        for (var queue : queues) {
            var filter = queue.filter();
            if (!filter.isTallied()) {
                continue;
            }
            if (filter.whose() == AssigneeFilter.ME) {
                if (mine == null) {
                    mine = new TallySnapshot(user == null ? List.of() : tally.of(user), 0, 0)
                            .viewOf(viewer.visibility());
                }
                counts.put(queue.key(), mine.sum(filter, belongs(filter)));
            } else {
                counts.put(queue.key(), all.sum(filter, belongs(filter)));
            }
        }
        return counts;
    }

    /// All counts. One statement for each queue that must be counted, up to `QueueReader.COUNTED`. Counts that are the
    /// same for all viewers with the same visibility are made once for each reading of the tally.
    public Map<String, Long> all(List<SavedQueue> queues, Viewer viewer) {
        var counts = new HashMap<>(fromTally(queues, viewer));
        var all = worker.figures().viewOf(viewer.visibility());
        for (var queue : queues) {
            var filter = queue.filter();
            if (filter.isTallied() || !filter.isOpenOnly()) {
                continue;
            }
            counts.put(
                    queue.key(),
                    filter.isPersonal()
                            ? reader.countedUp(filter, viewer)
                            : all.once(filter, () -> reader.countedUp(filter, viewer)));
        }
        return counts;
    }

    /// Open tickets by balai, those of no balai under `QueueFilter.NATIONAL`; no statement.
    public Map<String, Long> byOffice(Viewer viewer) {
        return worker.figures().viewOf(viewer.visibility()).by("office", QueueCounters::office);
    }

    /// Open tickets by category; no statement.
    public Map<String, Long> byCategory(Viewer viewer) {
        return worker.figures().viewOf(viewer.visibility()).by("category", TallyKey::category);
    }

    /// Reads the tally again, for a viewer who has just changed something.
    public void refresh() {
        worker.refresh();
    }

    /// The same condition as `QueueFilterSql` on a ticket.
    private Predicate<TallyKey> belongs(QueueFilter asked) {
        var states = asked.state().states().stream().map(TicketState::code).toList();
        var leaves = asked.category() == null ? List.<String>of() : QueueFilterSql.leaves(asked.category(), taxonomy);
        return key -> (states.isEmpty() || states.contains(key.state()))
                && (asked.whose() != AssigneeFilter.NOBODY || !key.held())
                && (asked.office() == null || asked.office().equals(office(key)))
                && (asked.team() == null || asked.team() == key.team())
                && (asked.urgency() == null || asked.urgency().code().equals(key.urgency()))
                && (leaves.isEmpty() || leaves.contains(key.category()));
    }

    private static String office(TallyKey key) {
        return key.balai() == null ? QueueFilter.NATIONAL : key.balai();
    }
}
