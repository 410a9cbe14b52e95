package id.tanggap.ticket.move;

import id.tanggap.ticket.store.TicketRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The jobs and their progress.
@Repository
public class MoveStore {

    private static final String COLUMNS =
            "select id, from_code, to_code, total, moved, started_at, ended_at, returned, kept, returned_at "
                    + "from ticket_move ";

    private final JdbcClient jdbc;
    private final ReturnStore returns;

    MoveStore(JdbcClient jdbc, ReturnStore returns) {
        this.jdbc = jdbc;
        this.returns = returns;
    }

    /// The newest job for this category or tag.
    public Optional<MoveProgress> newest(MoveKind kind, String from) {
        return jdbc.sql(COLUMNS + "where kind = :kind and from_code = :from order by id desc limit 1")
                .param("kind", kind.code())
                .param("from", from)
                .query((row, n) -> progress(row))
                .optional();
    }

    /// The newest job of each category or tag that ever had one, by its code.
    public Map<String, MoveProgress> newest(MoveKind kind) {
        return jdbc
                .sql("select distinct on (from_code)" + COLUMNS.substring("select".length())
                        + "where kind = :kind order by from_code, id desc")
                .param("kind", kind.code())
                .query((row, n) -> progress(row))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(MoveProgress::from, Function.identity()));
    }

    /// The job that runs, made if there is none: then all tickets of the category or tag are counted once. Latecomers
    /// belong to the job that moved the others, so that they go back with them.
    MoveProgress running(MoveKind kind, Merge merge, Instant now) {
        var open = open(kind, merge.from());
        if (open.isPresent() && open.get().to().equals(merge.to())) {
            return open.get();
        }
        end(kind, merge.from(), now);
        var again = resume(kind, merge);
        if (again.isPresent()) {
            return again.get();
        }
        return begin(kind, merge, now);
    }

    private Optional<MoveProgress> open(MoveKind kind, String from) {
        return jdbc.sql(COLUMNS + "where kind = :kind and from_code = :from and ended_at is null for update")
                .param("kind", kind.code())
                .param("from", from)
                .query((row, n) -> progress(row))
                .optional();
    }

    private Optional<MoveProgress> resume(MoveKind kind, Merge merge) {
        return jdbc.sql("""
                        update ticket_move set ended_at = null
                        where kind = :kind and from_code = :from and to_code = :to
                          and returned_at is null and returned + kept = 0
                        returning id, from_code, to_code, total, moved, started_at, ended_at, returned, kept,
                                  returned_at
                        """)
                .param("kind", kind.code())
                .param("from", merge.from())
                .param("to", merge.to())
                .query((row, n) -> progress(row))
                .optional();
    }

    /// Ends jobs of merges that were undone.
    ///
    /// @param merged categories or tags that are merged still
    void endAllBut(MoveKind kind, Collection<String> merged, Instant now) {
        jdbc.sql("""
                        update ticket_move set ended_at = :now
                        where kind = :kind and ended_at is null
                          and from_code not in (select unnest(string_to_array(:merged, ' ')))
                        """)
                .param("kind", kind.code())
                .param("merged", String.join(" ", merged))
                .param("now", Timestamp.from(now))
                .update();
    }

    private MoveProgress begin(MoveKind kind, Merge merge, Instant now) {
        return jdbc.sql("""
                        with before as (
                            update ticket_move set returned_at = :now
                            where kind = :kind and from_code = :from and returned_at is null
                        )
                        insert into ticket_move (kind, from_code, to_code, returned_at, total, started_at)
                        values (:kind, :from, :to, case when :kind = 'tag' then :now::timestamptz end,
                                case when :kind = 'tag' then (select count(*) from ticket_tag where tag = :from)
                                     else (select count(*) from ticket where category = :from) end,
                                :now)
                        returning id, from_code, to_code, total, moved, started_at, ended_at, returned, kept,
                                  returned_at
                        """)
                .param("kind", kind.code())
                .param("from", merge.from())
                .param("to", merge.to())
                .param("now", Timestamp.from(now))
                .query((row, n) -> progress(row))
                .single();
    }

    /// @param tickets as they were before
    void moved(MoveKind kind, long id, List<TicketRow> tickets) {
        jdbc.sql("update ticket_move set moved = moved + :more where id = :id")
                .param("id", id)
                .param("more", tickets.size())
                .update();
        if (kind == MoveKind.CATEGORY) {
            returns.keep(id, tickets);
        }
    }

    /// Ends the job of this category or tag, if one runs.
    void end(MoveKind kind, String from, Instant now) {
        jdbc.sql("update ticket_move set ended_at = :now where kind = :kind and from_code = :from and ended_at is null")
                .param("kind", kind.code())
                .param("from", from)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static MoveProgress progress(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        var returned = row.getTimestamp("returned_at");
        return new MoveProgress(
                row.getLong("id"),
                row.getString("from_code"),
                row.getString("to_code"),
                row.getLong("total"),
                row.getLong("moved"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("returned"),
                row.getLong("kept"),
                returned == null ? null : returned.toInstant());
    }
}
