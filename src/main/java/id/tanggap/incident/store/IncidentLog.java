package id.tanggap.incident.store;

import id.tanggap.access.Viewer;
import id.tanggap.incident.IncidentLogEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The log of incidents: entries by people and by the system. The database refuses to change one.
@Repository
public class IncidentLog {

    /// Name of the actor for what the program does by itself.
    public static final String SYSTEM = "system";

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public IncidentLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// What happened.
    public record Entry(IncidentLogEntry.Kind kind, Map<String, ?> data) {
        public Entry {
            data = Map.copyOf(data);
        }

        public Entry(IncidentLogEntry.Kind kind) {
            this(kind, Map.of());
        }
    }

    /// Part of the caller's transaction.
    public void add(long incident, Entry entry, Viewer by, Instant at) {
        write(incident, entry, new Actor(by.name(), by.userId()), at);
    }

    /// What the program did by itself. Part of the caller's transaction.
    public void addBySystem(long incident, Entry entry, Instant at) {
        write(incident, entry, new Actor(SYSTEM, null), at);
    }

    private record Actor(String name, @Nullable Long user) {}

    private void write(long incident, Entry entry, Actor by, Instant at) {
        jdbc.sql("""
                        insert into incident_log (incident_id, at, kind, actor, user_id, data)
                        values (:incident, :at, :kind, :actor, :user::bigint, :data::jsonb)
                        """)
                .param("incident", incident)
                .param("at", Timestamp.from(at))
                .param("kind", entry.kind().code())
                .param("actor", by.name())
                .param("user", by.user())
                .param("data", json.writeValueAsString(new HashMap<>(entry.data())))
                .update();
    }

    /// The newest entries first.
    ///
    /// @param before id of the last entry of the page before; `Long.MAX_VALUE` for the first page
    public List<IncidentLogEntry> entries(long incident, long before, int limit) {
        return jdbc
                .sql("""
                        select id, at, kind, actor, data from incident_log
                        where incident_id = :incident and id < :before
                        order by id desc
                        limit :limit
                        """)
                .param("incident", incident)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<IncidentLogEntry> entry(ResultSet row) throws SQLException {
        var kind = IncidentLogEntry.Kind.of(row.getString("kind"));
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new IncidentLogEntry(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        kind.get(),
                        row.getString("actor"),
                        json.readValue(row.getString("data"), OBJECT)));
    }
}
