package id.tanggap.ticket.recalculation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The recalculations as stored.
@Repository
class RecalculationStore {

    private static final String COLUMNS =
            "id, state, version, position, total, seen, figures, author, asked_at, ended_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecalculationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long begin(long version, @Nullable Long authorId, String author, Instant at) {
        return jdbc.sql("""
                        insert into clock_recalculation (state, version, author_id, author, asked_at)
                        values ('previewing', :version, :authorId, :author, :at)
                        returning id
                        """)
                .param("version", version)
                .param("authorId", authorId, Types.BIGINT)
                .param("author", author)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    Optional<RecalculationRun> latest() {
        return jdbc.sql("select " + COLUMNS + " from clock_recalculation order by id desc limit 1")
                .query((row, n) -> run(row))
                .optional();
    }

    /// The one that is not over, locked.
    Optional<RecalculationRun> lockOpen() {
        return jdbc.sql("select " + COLUMNS + """
                         from clock_recalculation
                        where state in ('previewing', 'previewed', 'moving')
                        for update
                        """).query((row, n) -> run(row)).optional();
    }

    private RecalculationRun run(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        var figures = row.getString("figures");
        return new RecalculationRun(
                row.getLong("id"),
                RecalculationState.of(row.getString("state")),
                row.getLong("version"),
                row.getLong("position"),
                row.getObject("total", Integer.class),
                row.getInt("seen"),
                figures.equals("{}") ? MoveFigures.NONE : json.readValue(figures, MoveFigures.class),
                row.getString("author"),
                row.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    void state(long id, RecalculationState state, @Nullable Instant ended) {
        jdbc.sql("update clock_recalculation set state = :state, ended_at = :ended where id = :id")
                .param("id", id)
                .param("state", state.code())
                .param("ended", ended == null ? null : Timestamp.from(ended), Types.TIMESTAMP)
                .update();
    }

    /// From the first ticket again, now to move them.
    void move(long id) {
        jdbc.sql("""
                        update clock_recalculation
                        set state = 'moving', position = 0, seen = 0, figures = '{}', ended_at = null
                        where id = :id
                        """).param("id", id).update();
    }

    /// How many clocks there are to count.
    void total(long id) {
        jdbc.sql("""
                        update clock_recalculation
                        set total = (select count(*) from sla_clock where state in ('running', 'paused'))
                        where id = :id
                        """).param("id", id).update();
    }

    void progress(long id, long position, int more, MoveFigures figures) {
        jdbc.sql("""
                        update clock_recalculation
                        set position = :position, seen = seen + :more, figures = :figures::jsonb
                        where id = :id
                        """)
                .param("id", id)
                .param("position", position)
                .param("more", more)
                .param("figures", json.writeValueAsString(figures))
                .update();
    }
}
