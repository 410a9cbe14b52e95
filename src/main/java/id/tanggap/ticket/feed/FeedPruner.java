package id.tanggap.ticket.feed;

import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes rows of the change feed that nobody needs: older than a day, and read by every node that follows.
///
/// An open page that reconnects gets what it missed from rows younger than a day; after a longer absence it reloads.
/// A node that was away for longer than `ABSENT` rebuilds its search index when it returns.
@Component
class FeedPruner {

    static final Duration KEPT = Duration.ofDays(1);

    /// A node that has not reported its position for this time no longer keeps rows from being pruned.
    static final Duration ABSENT = Duration.ofDays(7);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FeedPruner(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, WorkerRegistry workers) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        workers.poll(WorkerSettings.every(PAUSE, "feed-pruner"), this::round);
    }

    boolean round() {
        forget();
        return prune() == BATCH;
    }

    private void forget() {
        jdbc.sql("delete from feed_follower where seen_at < :absent")
                .param("absent", Timestamp.from(clock.instant().minus(ABSENT)))
                .update();
    }

    /// One short transaction. Only one node prunes at a time; the others skip it.
    ///
    /// @return how many rows were deleted, at most `BATCH`
    int prune() {
        return Objects.requireNonNull(transaction.execute(status -> {
            var epoch = lockEpoch();
            if (epoch.isEmpty()) {
                return 0;
            }
            var from = prunedTo(epoch.get());
            return upTo(epoch.get(), from)
                    .map(to -> delete(epoch.get(), from, to))
                    .orElse(0);
        }));
    }

    private Optional<String> lockEpoch() {
        return jdbc.sql("select value from installation where name = 'feed-epoch' for update skip locked")
                .query(String.class)
                .optional();
    }

    private ChangeFeed.Position prunedTo(String epoch) {
        return jdbc.sql("select xid::text::bigint as xid, seq from feed_pruned where epoch = :epoch")
                .param("epoch", epoch)
                .query(ChangeFeed.Position.class)
                .optional()
                .orElse(ChangeFeed.Position.START);
    }

    /// The last old row of the next batch that every follower has read.
    private Optional<ChangeFeed.Position> upTo(String epoch, ChangeFeed.Position from) {
        return jdbc.sql("""
                        with slowest as (
                            select f.xid, f.seq from feed_follower f
                            where f.epoch = :epoch
                            order by f.xid, f.seq
                            limit 1
                        ), oldest as (
                            select c.xid, c.seq, c.at from ticket_change c
                            where (c.xid, c.seq) > (:xid::text::xid8, :seq)
                              and c.xid < pg_snapshot_xmin(pg_current_snapshot())
                            order by c.xid, c.seq
                            limit :batch
                        )
                        select o.xid::text::bigint as xid, o.seq
                        from oldest o
                        where o.at < :before
                          and not exists (select from slowest s where (s.xid, s.seq) < (o.xid, o.seq))
                        order by o.xid desc, o.seq desc
                        limit 1
                        """)
                .param("epoch", epoch)
                .param("xid", Long.toString(from.xid()))
                .param("seq", from.seq())
                .param("batch", BATCH)
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .query(ChangeFeed.Position.class)
                .optional();
    }

    private int delete(String epoch, ChangeFeed.Position from, ChangeFeed.Position to) {
        jdbc.sql("""
                        insert into feed_pruned (epoch, xid, seq) values (:epoch, :xid::text::xid8, :seq)
                        on conflict (epoch) do update set xid = excluded.xid, seq = excluded.seq
                        """)
                .param("epoch", epoch)
                .param("xid", Long.toString(to.xid()))
                .param("seq", to.seq())
                .update();
        return jdbc.sql("""
                        delete from ticket_change
                        where (xid, seq) > (:fromXid::text::xid8, :fromSeq)
                          and (xid, seq) <= (:toXid::text::xid8, :toSeq)
                        """)
                .param("fromXid", Long.toString(from.xid()))
                .param("fromSeq", from.seq())
                .param("toXid", Long.toString(to.xid()))
                .param("toSeq", to.seq())
                .update();
    }
}
