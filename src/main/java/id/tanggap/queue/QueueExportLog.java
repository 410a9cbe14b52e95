package id.tanggap.queue;

import id.tanggap.access.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Records who exported which list as a file, before its first byte is sent.
@Repository
public class QueueExportLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    QueueExportLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param list the list as in its URL: `due;balai=MGL`
    /// @param looked the search text; null if it is a queue
    /// @return id of the record, for `ended`
    public long started(String list, @Nullable String looked, Viewer viewer) {
        return jdbc.sql("""
                        insert into queue_export (user_id, name, queue, looked, at)
                        values (:user, :name, :queue, :looked, :at)
                        returning id
                        """)
                .param("user", viewer.userId())
                .param("name", viewer.name())
                .param("queue", list.replace("\0", ""))
                .param("looked", looked == null ? null : looked.replace("\0", ""))
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /// @param rows how many rows were sent
    /// @param whole whether that was the whole list
    public void ended(long export, long rows, boolean whole) {
        jdbc.sql("update queue_export set rows = :rows, whole = :whole where id = :id and rows is null")
                .param("rows", rows)
                .param("whole", whole)
                .param("id", export)
                .update();
    }
}
