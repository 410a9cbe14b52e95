package id.tanggap.ticket.move;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
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
            "select id, from_code, to_code, total, moved, started_at, ended_at from ticket_move ";

    private final JdbcClient jdbc;

    MoveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /// The job that runs, made if there is none: then all tickets of the category or tag are counted once.
    MoveProgress running(MoveKind kind, Merge merge, Instant now) {
        var open = open(kind, merge.from());
        if (open.isPresent() && open.get().to().equals(merge.to())) {
            return open.get();
        }
        end(kind, merge.from(), now);
        return begin(kind, merge, now);
    }

    private Optional<MoveProgress> open(MoveKind kind, String from) {
        return jdbc.sql(COLUMNS + "where kind = :kind and from_code = :from and ended_at is null for update")
                .param("kind", kind.code())
                .param("from", from)
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
                        insert into ticket_move (kind, from_code, to_code, total, started_at)
                        values (:kind, :from, :to,
                                case when :kind = 'tag' then (select count(*) from ticket_tag where tag = :from)
                                     else (select count(*) from ticket where category = :from) end,
                                :now)
                        returning id, from_code, to_code, total, moved, started_at, ended_at
                        """)
                .param("kind", kind.code())
                .param("from", merge.from())
                .param("to", merge.to())
                .param("now", Timestamp.from(now))
                .query((row, n) -> progress(row))
                .single();
    }

    void moved(long id, int more) {
        jdbc.sql("update ticket_move set moved = moved + :more where id = :id")
                .param("id", id)
                .param("more", more)
                .update();
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
        return new MoveProgress(
                row.getLong("id"),
                row.getString("from_code"),
                row.getString("to_code"),
                row.getLong("total"),
                row.getLong("moved"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
