package id.tanggap.phone;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Lines of call logs that could not be read, for administrators.
@Service
public class QuarantinedLines {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QuarantinedLines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param source name of the file, table or list
    /// @param raw the line as the log has it
    public record Line(
            long id, String channelName, String source, long line, Reason reason, String raw, Instant receivedAt) {}

    /// Newest first; paged by key.
    ///
    /// @param before id of the last line of the page before; null for the first page
    public List<Line> newest(Viewer viewer, @Nullable Long before, int limit) {
        if (viewer.role() != Role.ADMIN) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, channel_name, source, line, reason, raw, received_at
                        from call_trace
                        where state = 'quarantined' and id < :before
                        order by id desc
                        limit :limit
                        """)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getString("channel_name"),
                        row.getString("source"),
                        row.getLong("line"),
                        json.readValue(row.getString("reason"), Reason.class),
                        row.getString("raw"),
                        row.getTimestamp("received_at").toInstant()))
                .list();
    }
}
