package id.tanggap.ticket.move;

import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.classification.TicketTagRules;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.timeline.TicketChange;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Moves tickets from merged categories and tags, some at a time. What is left to do is what still has the old one, so
/// that a job goes on after whatever stopped it, moves each ticket once, and takes along latecomers. Clocks, urgency,
/// balai and the mark of unread messages stay: nobody has to act.
@Service
public class TicketMoves {

    /// Locked and written together: few, so that nobody who works on one of them waits.
    private static final int CHUNK = 50;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TicketStore rows;
    private final TicketChangeRecorder recorder;
    private final MoveStore store;
    private final Taxonomy taxonomy;
    private final TicketTagRules tags;
    private final Clock clock;

    TicketMoves(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TicketStore rows,
            TicketChangeRecorder recorder,
            MoveStore store,
            Taxonomy taxonomy,
            TicketTagRules tags,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.rows = rows;
        this.recorder = recorder;
        this.store = store;
        this.taxonomy = taxonomy;
        this.tags = tags;
        this.clock = clock;
    }

    /// Moves up to fifty tickets of each merged category and tag. Two nodes may do it at once: they take turns.
    ///
    /// @return whether there may be more
    public boolean round() {
        var categoriesLeft = round(MoveKind.CATEGORY, categories());
        var tagsLeft = round(MoveKind.TAG, tags());
        return categoriesLeft || tagsLeft;
    }

    private boolean round(MoveKind kind, List<Merge> merges) {
        store.endAllBut(kind, merges.stream().map(Merge::from).toList(), clock.instant());
        var more = false;
        for (var merge : merges) {
            more |= inTransaction(kind, merge);
        }
        return more;
    }

    private List<Merge> categories() {
        return taxonomy.all().stream()
                .map(Category::code)
                .map(code -> new Merge(code, taxonomy.successor(code)))
                .filter(merge -> !merge.from().equals(merge.to()))
                .toList();
    }

    private List<Merge> tags() {
        return tags.merged().entrySet().stream()
                .map(merge -> new Merge(merge.getKey(), merge.getValue()))
                .toList();
    }

    private boolean inTransaction(MoveKind kind, Merge merge) {
        return Objects.requireNonNull(transaction.execute(status -> chunk(kind, merge)));
    }

    private boolean chunk(MoveKind kind, Merge merge) {
        var next = next(kind, merge.from());
        if (next.isEmpty()) {
            store.end(kind, merge.from(), clock.instant());
            return false;
        }
        var job = store.running(kind, merge, clock.instant());
        var done = rows.lockAll(next).stream()
                .filter(ticket -> move(kind, ticket, merge))
                .toList();
        store.moved(kind, job.id(), done);
        return true;
    }

    /// Along an index of each; not yet locked.
    private List<Long> next(MoveKind kind, String from) {
        var sql =
                switch (kind) {
                    case CATEGORY -> "select id from ticket where category = :from order by id limit :n";
                    case TAG -> "select ticket_id from ticket_tag where tag = :from order by ticket_id limit :n";
                };
        return jdbc.sql(sql)
                .param("from", from)
                .param("n", CHUNK)
                .query(Long.class)
                .list();
    }

    private boolean move(MoveKind kind, TicketRow ticket, Merge merge) {
        return switch (kind) {
            case CATEGORY -> moveCategory(ticket, merge);
            case TAG -> moveTag(ticket, merge);
        };
    }

    /// Somebody may have corrected it before it was locked.
    private boolean moveCategory(TicketRow ticket, Merge merge) {
        if (!ticket.about().category().equals(merge.from())) {
            return false;
        }
        recorder.recordSilently(
                ticket,
                ticket.with(ticket.about().category(merge.to())),
                TimelineEntryKind.CATEGORY_MERGED,
                change(Map.of("was", Map.of("category", merge.from()), "clocks", false)));
        return true;
    }

    private boolean moveTag(TicketRow ticket, Merge merge) {
        var had = jdbc.sql("""
                                with gone as (
                                    delete from ticket_tag where ticket_id = :ticket and tag = :from returning ticket_id
                                )
                                insert into ticket_tag (ticket_id, tag) select ticket_id, :to from gone
                                on conflict (ticket_id, tag) do update set tag = excluded.tag
                                """)
                        .param("ticket", ticket.id())
                        .param("from", merge.from())
                        .param("to", merge.to())
                        .update()
                > 0;
        if (had) {
            recorder.recordSilently(
                    ticket,
                    TimelineEntryKind.TAG_RENAMED,
                    change(Map.of("tag", merge.to(), "was", Map.of("tag", merge.from()))));
        }
        return had;
    }

    private TicketChange change(Map<String, Object> data) {
        return new TicketChange(Actor.SYSTEM, clock.instant(), data);
    }
}
