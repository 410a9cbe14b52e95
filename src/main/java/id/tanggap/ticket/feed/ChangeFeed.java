package id.tanggap.ticket.feed;

import id.tanggap.platform.notify.PgNotifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The ordered, replayable record of which ticket changed when. Followers may be late; none can miss a row unnoticed.
///
/// A row is given out only when every transaction that began before its own has ended: a row of a transaction that
/// commits late can therefore never come after one that was already given out.
///
/// Old rows are pruned (see `FeedPruner`). A reader at a pruned position gets an exception.
@Component
public class ChangeFeed {

    private final JdbcClient jdbc;
    private final PgNotifier.Topic changed;

    ChangeFeed(JdbcClient jdbc, PgNotifier notifier) {
        this.jdbc = jdbc;
        this.changed = notifier.topic("ticket_change");
    }

    /// One statement, along the index however long the feed is. The order names the table's columns: the output
    /// column `xid` is a bigint, which no index has.
    ///
    /// @param limit at most this many rows
    /// @return the rows after a position, in order
    /// @throws FeedPositionPruned if rows after the position were pruned
    public List<Change> after(Position position, int limit) {
        var changes = new ArrayList<Change>();
        jdbc.sql("""
                        select (p.xid, p.seq) > (:xid::text::xid8, :seq) as pruned,
                               c.xid::text::bigint as xid, c.seq, c.ticket_id, c.kind, c.at
                        from installation i
                        left join feed_pruned p on p.epoch = i.value
                        left join (
                            select f.xid, f.seq, f.ticket_id, f.kind, f.at
                            from ticket_change f
                            where (f.xid, f.seq) > (:xid::text::xid8, :seq)
                              and f.xid < pg_snapshot_xmin(pg_current_snapshot())
                            order by f.xid, f.seq
                            limit :limit
                        ) c on true
                        where i.name = 'feed-epoch'
                        order by c.xid, c.seq
                        """)
                .param("xid", Long.toString(position.xid()))
                .param("seq", position.seq())
                .param("limit", limit)
                .query(row -> {
                    take(row, position, changes);
                });
        return List.copyOf(changes);
    }

    /// One row is returned even when nothing changed: it tells whether the position was pruned.
    private static void take(ResultSet row, Position asked, List<Change> changes) throws SQLException {
        if (row.getBoolean("pruned")) {
            throw new FeedPositionPrunedException(asked);
        }
        if (row.getString("kind") != null) {
            changes.add(new Change(
                    position(row),
                    row.getLong("ticket_id"),
                    row.getString("kind"),
                    row.getTimestamp("at").toInstant()));
        }
    }

    /// An empty feed has no position: zero, before everything.
    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getLong("xid"), row.getLong("seq"));
    }

    /// The position after everything that can be given out now. If all rows were pruned, where they were pruned to.
    public Position end() {
        return jdbc.sql("""
                        select coalesce(c.xid, p.xid)::text::bigint as xid, coalesce(c.seq, p.seq) as seq
                        from installation i
                        left join feed_pruned p on p.epoch = i.value
                        left join (
                            select f.xid, f.seq
                            from ticket_change f
                            where f.xid < pg_snapshot_xmin(pg_current_snapshot())
                            order by f.xid desc, f.seq desc
                            limit 1
                        ) c on true
                        where i.name = 'feed-epoch'
                        """).query((row, n) -> position(row)).single();
    }

    /// Says how far a node can go on from, so that later rows are not pruned. Once every few minutes is enough: a node
    /// that has said nothing for `FeedPruner.ABSENT` is forgotten.
    public void follows(String node, Position position, Instant now) {
        jdbc.sql("""
                        insert into feed_follower (node, epoch, xid, seq, seen_at)
                        select :node, value, :xid::text::xid8, :seq, :now from installation where name = 'feed-epoch'
                        on conflict (node) do update
                        set epoch = excluded.epoch, xid = excluded.xid, seq = excluded.seq, seen_at = excluded.seen_at
                        """)
                .param("node", node)
                .param("xid", Long.toString(position.xid()))
                .param("seq", position.seq())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// An id that changes when the database was restored from a dump: positions from before are invalid then.
    public String epoch() {
        return jdbc.sql("select value from installation where name = 'feed-epoch'")
                .query(String.class)
                .single();
    }

    /// Calls `listener` soon after something changed, on this or any other node. The call is only a hint to read on,
    /// and may get lost: a follower also looks by itself.
    ///
    /// @return close it to stop listening
    public AutoCloseable onChange(Runnable listener) {
        return changed.subscribe(what -> listener.run());
    }

    /// Notifies followers on all nodes when the present transaction commits.
    public void notifyAfterCommit() {
        changed.notifyAfterCommit("");
    }

    /// How far a follower has read.
    public record Position(long xid, long seq) {
        /// Before everything.
        public static final Position START = new Position(0, 0);
    }

    /// A ticket changed.
    ///
    /// @param kind `opened`, `joined`, `answered`, `noted`, `accepted`, `closed`, `delivered` …
    public record Change(Position position, long ticketId, String kind, Instant at) {}
}
