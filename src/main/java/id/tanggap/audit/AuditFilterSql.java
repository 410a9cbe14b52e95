package id.tanggap.audit;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A filter as a condition on `audit_event e`. Names become ids first, so that each condition is a range of an index.
final class AuditFilterSql {

    private static final int NAMESAKES = 5;

    private final JdbcClient jdbc;
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> parameters = new HashMap<>();

    private AuditFilterSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static AuditFilterSql of(AuditFilter filter, JdbcClient jdbc) {
        var sql = new AuditFilterSql(jdbc);
        if (filter.kind() != null) {
            sql.add("e.kind = :kind", "kind", filter.kind().code());
        }
        if (!filter.person().isBlank()) {
            sql.person(normal(filter.person()));
        }
        if (!filter.subject().isBlank()) {
            sql.subject(normal(filter.subject()));
        }
        if (!filter.address().isBlank()) {
            sql.add("e.address = :address", "address", normal(filter.address()));
        }
        if (filter.from() != null) {
            sql.add("e.at >= :from", "from", Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            sql.add("e.at < :to", "to", Timestamp.from(filter.to()));
        }
        return sql;
    }

    private static String normal(String typed) {
        return typed.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private void person(String name) {
        var accounts = accounts(name);
        if (accounts.isEmpty()) {
            add("lower(e.actor_name) = :person", "person", name);
        } else if (accounts.size() == 1) {
            add("e.actor_id = :person", "person", accounts.getFirst());
        } else {
            add("e.actor_id in (:person)", "person", accounts);
        }
    }

    private List<Long> accounts(String name) {
        return jdbc.sql("""
                        select id from app_user
                        where lower(username) = :name or lower(name) = :name
                        order by id
                        limit :limit
                        """)
                .param("name", name)
                .param("limit", NAMESAKES)
                .query(Long.class)
                .list();
    }

    /// Numbers of tickets are typed with blanks; codes of incidents in capitals.
    private void subject(String typed) {
        var ids = new ArrayList<>(List.of(typed, typed.toUpperCase(Locale.ROOT), typed.replace(" ", "")));
        accounts(typed).forEach(id -> ids.add(Long.toString(id)));
        add(
                "e.subject_id <> '' and e.subject_id in (:subject)",
                "subject",
                ids.stream().distinct().toList());
    }

    AuditFilterSql before(@Nullable Long event) {
        if (event != null) {
            add("(e.at, e.id) < (select b.at, b.id from audit_event b where b.id = :before)", "before", event);
        }
        return this;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
