package id.tanggap.figures;

import id.tanggap.ticket.feed.ChangeFeed;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far tickets are counted: the one row of `figure_progress`.
@Repository
class FigureProgress {

    private static final String MARK = """
            select epoch, xid::text::bigint as xid, seq, counted_id, last_id, wanted > done as asked_anew
            from figure_progress
            """;

    private final JdbcClient jdbc;

    FigureProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param countedId tickets from before are counted up to this id
    /// @param lastId where they end
    /// @param isAskedAnew somebody asked for all figures to be made anew
    record Mark(String epoch, ChangeFeed.Position feed, long countedId, long lastId, boolean isAskedAnew) {
        boolean isWhole() {
            return countedId >= lastId;
        }
    }

    /// Nothing is counted yet: history up to here, the feed from here on.
    void begin(String epoch, ChangeFeed.Position end) {
        jdbc.sql("""
                        insert into figure_progress (epoch, xid, seq, last_id)
                        select :epoch, :xid::text::xid8, :seq, coalesce(max(t.id), 0) from ticket t
                        on conflict do nothing
                        """)
                .param("epoch", epoch)
                .param("xid", Long.toString(end.xid()))
                .param("seq", end.seq())
                .update();
    }

    Mark read() {
        return mark(MARK);
    }

    Mark lock() {
        return mark(MARK + " for update");
    }

    private Mark mark(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new Mark(
                        row.getString("epoch"),
                        new ChangeFeed.Position(row.getLong("xid"), row.getLong("seq")),
                        row.getLong("counted_id"),
                        row.getLong("last_id"),
                        row.getBoolean("asked_anew")))
                .single();
    }

    /// Every ticket is counted again.
    void restart(String epoch, ChangeFeed.Position end) {
        jdbc.sql("""
                        update figure_progress
                        set epoch = :epoch, xid = :xid::text::xid8, seq = :seq, counted_id = 0,
                            last_id = (select coalesce(max(t.id), 0) from ticket t)
                        """)
                .param("epoch", epoch)
                .param("xid", Long.toString(end.xid()))
                .param("seq", end.seq())
                .update();
    }

    void readTo(ChangeFeed.Position position) {
        jdbc.sql("update figure_progress set xid = :xid::text::xid8, seq = :seq")
                .param("xid", Long.toString(position.xid()))
                .param("seq", position.seq())
                .update();
    }

    void countedTo(long id) {
        jdbc.sql("update figure_progress set counted_id = :id").param("id", id).update();
    }

    void granted() {
        jdbc.sql("update figure_progress set done = wanted").update();
    }

    /// The next tickets from before, by id.
    List<Long> history(Mark mark, int limit) {
        return jdbc.sql("select t.id from ticket t where t.id > :after and t.id <= :last order by t.id limit :limit")
                .param("after", mark.countedId())
                .param("last", mark.lastId())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }
}
