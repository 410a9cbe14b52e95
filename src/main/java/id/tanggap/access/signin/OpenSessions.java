package id.tanggap.access.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where a person is signed in now.
public final class OpenSessions {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param last when it was last used
    public record Session(String id, Instant since, Instant last) {}

    /// @return the last used first
    public List<Session> of(String username, int limit) {
        return jdbc.sql("""
                        select session_id, creation_time, last_access_time from spring_session
                        where lower(principal_name) = lower(:username) and expiry_time > :now
                        order by last_access_time desc
                        limit :limit
                        """)
                .param("username", username)
                .param("now", clock.millis())
                .param("limit", limit)
                .query((row, n) -> new Session(
                        row.getString("session_id"),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time"))))
                .list();
    }
}
