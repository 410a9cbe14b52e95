package id.tanggap.intake.quarantine;

import id.tanggap.access.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who looked at a message in quarantine, and who acted on it. Entries are never changed.
@Repository
class QuarantineLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuarantineLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// An entry.
    ///
    /// @param name of who did it
    record Entry(String name, QuarantineAction action, Instant at) {}

    void add(long inboundId, QuarantineAction action, Viewer by) {
        jdbc.sql("""
                        insert into quarantine_access (inbound_id, user_id, name, action, at)
                        values (:inbound, :user, :name, :action, :at)
                        """)
                .param("inbound", inboundId)
                .param("user", by.userId())
                .param("name", by.name())
                .param("action", action.code())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /// The last entries of a message, newest first.
    List<Entry> of(long inboundId, int limit) {
        return jdbc.sql("""
                        select name, action, at
                        from quarantine_access
                        where inbound_id = :inbound
                        order by id desc
                        limit :limit
                        """)
                .param("inbound", inboundId)
                .param("limit", limit)
                .query((row, n) -> new Entry(
                        row.getString("name"),
                        QuarantineAction.of(row.getString("action")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
