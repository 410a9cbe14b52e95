package id.tanggap.access.register;

import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The programs that may use the API, without their secrets.
@Service
public class ApiTokenList {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ApiTokenList(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param role code; `balai` for a token of a balai
    /// @param balai the only balai whose tickets it sees; null for all
    /// @param lists the restricted categories it sees
    public record Entry(
            long id, String name, String role, @Nullable String balai, List<String> lists, Times times) {

        public Entry {
            lists = List.copyOf(lists);
        }
    }

    /// @param by who made it; empty if that was not kept
    /// @param used to the minute; null if never, as far as is known
    /// @param expires null for never
    /// @param revokedBy empty while it is not revoked, or if that was not kept
    public record Times(
            Instant made,
            String by,
            @Nullable Instant used,
            @Nullable Instant expires,
            @Nullable Instant revoked,
            String revokedBy) {

        public boolean isGood(Instant now) {
            return revoked == null && (expires == null || expires.isAfter(now));
        }
    }

    /// Newest first.
    ///
    /// @param before id of the last entry of the page before; `Long.MAX_VALUE` for the first page
    public List<Entry> page(long before, int limit) {
        return jdbc.sql("""
                        select id, name, case when balai_code is null then role else 'balai' end as role, balai_code,
                               need_to_know, created_at, made_by, last_used_at, expires_at, revoked_at, revoked_by
                        from api_token
                        where id < :before
                        order by id desc
                        limit :limit
                        """)
                .param("before", before)
                .param("limit", limit)
                .query(ApiTokenList::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        var times = new Times(
                row.getTimestamp("created_at").toInstant(),
                row.getString("made_by"),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("expires_at")),
                instant(row.getTimestamp("revoked_at")),
                Objects.requireNonNullElse(row.getString("revoked_by"), ""));
        return new Entry(
                row.getLong("id"),
                row.getString("name"),
                row.getString("role"),
                row.getString("balai_code"),
                List.of((String[]) row.getArray("need_to_know").getArray()),
                times);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /// Takes a token away for ever. The next request with it is refused, on every node.
    ///
    /// @return false if there is none, or it was revoked before
    @Transactional
    public boolean revoke(long id, String byName) {
        var name = jdbc.sql("""
                        update api_token set revoked_at = :now, revoked_by = :by
                        where id = :id and revoked_at is null
                        returning name
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", byName)
                .param("id", id)
                .query(String.class)
                .optional();
        name.ifPresent(token ->
                audit.record(AuditKind.TOKEN_REVOKED, AuditSubject.of(AuditSubject.Kind.TOKEN, token), Map.of()));
        return name.isPresent();
    }
}
