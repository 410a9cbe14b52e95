package id.tanggap.ticket;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The ordered, replayable record of which ticket changed when. Followers may be late; none can miss a row.
///
/// A row is returned only when every transaction that began before its own has ended: a row of a transaction that
/// commits late can therefore never come after one that was already returned.
@Component
public class ChangeFeed {

    private final JdbcClient jdbc;
    private final FeedBell bell;

    ChangeFeed(JdbcClient jdbc, FeedBell bell) {
        this.jdbc = jdbc;
        this.bell = bell;
    }

    /// @param limit at most this many rows
    /// @return the rows after a position, in order
    public List<Change> after(Position position, int limit) {
        return jdbc.sql("""
                        select xid::text::bigint as xid, seq, ticket_id, kind, at
                        from ticket_change
                        where (xid, seq) > (:xid::text::xid8, :seq)
                          and xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by xid, seq
                        limit :limit
                        """)
                .param("xid", Long.toString(position.xid()))
                .param("seq", position.seq())
                .param("limit", limit)
                .query((row, n) -> new Change(
                        new Position(row.getLong("xid"), row.getLong("seq")),
                        row.getLong("ticket_id"),
                        row.getString("kind"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// The position after everything that can be returned now.
    public Position end() {
        return jdbc.sql("""
                        select xid::text::bigint as xid, seq
                        from ticket_change
                        where xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by xid desc, seq desc
                        limit 1
                        """)
                .query((row, n) -> new Position(row.getLong("xid"), row.getLong("seq")))
                .optional()
                .orElse(Position.START);
    }

    /// An id that changes when the database was restored from a dump: positions from before are invalid then.
    public String epoch() {
        return jdbc.sql("select value from installation where name = 'feed-epoch'")
                .query(String.class)
                .single();
    }

    /// Calls `listener` soon after something changed, on this or any other node, and at least every second. The call is
    /// only a hint to read on.
    ///
    /// @return close it to stop listening
    public AutoCloseable onRing(Runnable listener) {
        return bell.onRing(listener);
    }

    void wakeAfterCommit() {
        bell.ringAfterCommit();
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
