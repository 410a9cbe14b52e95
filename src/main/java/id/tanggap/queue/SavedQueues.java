package id.tanggap.queue;

import id.tanggap.access.Viewer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores queues: those that ship with the program, shared ones, and each user's own.
@Repository
public class SavedQueues {

    private static final String SELECT = """
            select id, code, owner, name_id, name_en, condition, sort, columns, tab
            from saved_queue
            """;

    /// The most queues that a viewer is shown.
    private static final int MOST = 60;

    private final JdbcClient jdbc;
    private final QueueFilterJson filterJson;

    SavedQueues(JdbcClient jdbc, QueueFilterJson filterJson) {
        this.jdbc = jdbc;
        this.filterJson = filterJson;
    }

    /// The queues of a viewer: everybody's in their order, then their own.
    public List<SavedQueue> of(Viewer viewer) {
        return jdbc.sql(SELECT + """
                        where owner is null or owner = :user
                        order by owner is not null, position, id
                        limit %d
                        """.formatted(MOST))
                .param("user", viewer.userId() == null ? -1L : viewer.userId())
                .query(this::queue)
                .list();
    }

    /// Saves a queue for the viewer, or for everybody.
    ///
    /// @return its key
    /// @throws IllegalArgumentException if the viewer may not share queues and the queue is shared
    public String keep(QueueFormParser.ParsedQueue kept, Viewer viewer) {
        if (kept.shared() && !mayShare(viewer)) {
            throw new IllegalArgumentException(viewer.name() + " may not share queues");
        }
        var id = jdbc.sql("""
                        insert into saved_queue (owner, name_id, name_en, condition, sort, columns)
                        values (:owner, :name, :english, :condition::jsonb, :sort, string_to_array(:columns, ' '))
                        returning id
                        """)
                .param("owner", kept.shared() ? null : viewer.userId())
                .param("name", kept.name())
                .param("english", kept.english())
                .param("condition", filterJson.write(kept.filter()))
                .param("sort", kept.sort().code())
                .param("columns", words(kept.columns()))
                .query(Long.class)
                .single();
        return "q" + id;
    }

    static String words(List<QueueColumn> columns) {
        return String.join(" ", columns.stream().map(QueueColumn::code).toList());
    }

    /// Deletes the viewer's own queue, or a shared one if they may share; queues that ship stay.
    ///
    /// @return false if there is no such queue that this viewer may delete
    public boolean forget(long id, Viewer viewer) {
        return jdbc.sql("""
                        delete from saved_queue
                        where id = :id and code is null and (owner = :user or owner is null and :shares)
                        """)
                        .param("id", id)
                        .param("user", viewer.userId() == null ? -1L : viewer.userId())
                        .param("shares", mayShare(viewer))
                        .update()
                > 0;
    }

    /// Supervisors decide which queues everybody has.
    public static boolean mayShare(Viewer viewer) {
        return viewer.supervises();
    }

    /// The columns of a viewer, for queues that name none.
    public List<QueueColumn> columns(Viewer viewer) {
        return Optional.ofNullable(viewer.userId())
                .flatMap(user -> jdbc.sql("select columns from queue_columns where user_id = :user")
                        .param("user", user)
                        .query((row, n) -> columns(row.getArray(1)))
                        .optional())
                .orElse(QueueColumn.USUAL);
    }

    public void choose(List<QueueColumn> columns, long user) {
        jdbc.sql("""
                        insert into queue_columns (user_id, columns) values (:user, string_to_array(:columns, ' '))
                        on conflict (user_id) do update set columns = excluded.columns
                        """).param("user", user).param("columns", words(columns)).update();
    }

    private SavedQueue queue(ResultSet row, int n) throws SQLException {
        return new SavedQueue(
                row.getLong("id"),
                row.getString("code"),
                row.getObject("owner", Long.class),
                row.getString("name_id"),
                row.getString("name_en"),
                filterJson.read(row.getString("condition")),
                QueueSort.of(row.getString("sort")),
                columns(row.getArray("columns")),
                row.getBoolean("tab"));
    }

    private static List<QueueColumn> columns(@Nullable Array stored) throws SQLException {
        return stored == null ? List.of() : QueueColumn.of(List.of((String[]) stored.getArray()));
    }
}
