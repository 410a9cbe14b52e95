package id.tanggap.audit;

import id.tanggap.platform.code.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the record, newest first. It knows nothing of who may read: its callers ask the policy.
public class AuditReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    static final String COLUMNS = """
            e.id, e.at, e.kind, e.actor_kind, e.actor_id, e.actor_name, e.actor_role, e.address,
            e.subject_kind, e.subject_id, e.subject_name, e.arguments""";

    private final JdbcClient jdbc;

    AuditReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An event with its place in the chain.
    ///
    /// @param position null while it waits for one
    /// @param previous hexadecimal, as is `hash`; empty while it waits
    public record Chained(AuditEvent event, @Nullable Long position, String previous, String hash) {}

    /// @param before id of the last event of the page before; null for the first page
    public List<AuditEvent> page(AuditFilter filter, @Nullable Long before, int limit) {
        var where = AuditFilterSql.of(filter, jdbc).before(before);
        return jdbc.sql("""
                        select %s
                        from audit_event e
                        where %s
                        order by e.at desc, e.id desc
                        limit :limit
                        """.formatted(COLUMNS, where.sql()))
                .params(where.parameters())
                .param("limit", limit)
                .query((row, n) -> event(row))
                .list();
    }

    public Optional<Chained> find(long id) {
        return jdbc.sql("""
                        select %s, l.position, l.previous, l.hash
                        from audit_event e
                        left join audit_link l on l.event_id = e.id
                        where e.id = :id
                        """.formatted(COLUMNS))
                .param("id", id)
                .query((row, n) -> new Chained(
                        event(row), row.getObject("position", Long.class), hex(row, "previous"), hex(row, "hash")))
                .optional();
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        byte @Nullable [] bytes = row.getBytes(column);
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }

    static AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                new AuditActor(
                        Coded.of(AuditActor.Kind.class, row.getString("actor_kind")),
                        row.getObject("actor_id", Long.class),
                        row.getString("actor_name"),
                        row.getString("actor_role")),
                row.getString("address"),
                new AuditSubject(
                        Coded.find(AuditSubject.Kind.values(), row.getString("subject_kind"))
                                .orElse(AuditSubject.Kind.NONE),
                        row.getString("subject_id"),
                        row.getString("subject_name")),
                arguments(row.getString("arguments")));
    }

    static Map<String, String> arguments(@Nullable String json) {
        var read = new HashMap<String, String>();
        if (json != null) {
            JSON.readValue(json, TEXTS).forEach((name, value) -> read.put(name, value == null ? "" : value));
        }
        return read;
    }
}
