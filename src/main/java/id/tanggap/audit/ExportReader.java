package id.tanggap.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads which lists and documents left as files, newest first. It knows nothing of who may read.
public class ExportReader {

    private final JdbcClient jdbc;

    ExportReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param rows how many; empty for a document, and while a list is being written
    /// @param cut whether it broke off, or had more rows than a file may have
    public record Export(AuditEvent event, String rows, boolean cut) {

        public String file() {
            return event.arguments().getOrDefault("file", "");
        }

        /// The address that was asked.
        public String filter() {
            return event.arguments().getOrDefault("filter", "");
        }
    }

    /// Of everybody.
    ///
    /// @param before id of the last export of the page before; null for the first page
    public List<Export> page(AuditFilter filter, @Nullable Long before, int limit) {
        var exports = new AuditFilter(
                AuditKind.EXPORT, filter.person(), filter.subject(), filter.address(), filter.from(), filter.to());
        var where = AuditFilterSql.of(exports, jdbc).before(before);
        return read(where.sql(), where.parameters(), limit);
    }

    /// One's own.
    public List<Export> newest(long userId, int limit) {
        return read(
                "e.kind = :kind and e.actor_id = :user",
                Map.of("kind", AuditKind.EXPORT.code(), "user", userId),
                limit);
    }

    private List<Export> read(String where, Map<String, Object> parameters, int limit) {
        return jdbc.sql("""
                        select %s, d.arguments as ended
                        from audit_event e
                        left join lateral (
                            select d.arguments from audit_event d
                            where d.subject_id = e.id::text and d.subject_id <> '' and d.kind = 'export-ended'
                            limit 1
                        ) d on true
                        where %s
                        order by e.at desc, e.id desc
                        limit :limit
                        """.formatted(AuditReader.COLUMNS, where))
                .params(parameters)
                .param("limit", limit)
                .query((row, n) -> export(row))
                .list();
    }

    private static Export export(ResultSet row) throws SQLException {
        var event = AuditReader.event(row);
        var told = new HashMap<>(event.arguments());
        told.putAll(AuditReader.arguments(row.getString("ended")));
        return new Export(
                event,
                told.getOrDefault("rows", ""),
                told.getOrDefault("whole", "yes").equals("no"));
    }
}
