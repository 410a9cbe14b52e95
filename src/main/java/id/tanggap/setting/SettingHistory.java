package id.tanggap.setting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who changed which setting, newest first.
@Repository
public class SettingHistory {

    /// The version of a setting that nobody has changed yet.
    static final long NEVER_CHANGED = 0;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// One look at an index for each row; with `exists`, planners read the whole history instead.
    private static final String COLUMNS = """
            select c.id, c.batch, c.kind, c.key, c.label, c.before, c.after, c.why, c.undoes, c.author, c.changed_at,
                   (select true from setting_change u where u.undoes = c.batch limit 1) is not null as undone
            from setting_change c
            """;

    private final JdbcClient jdbc;

    SettingHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The version of a setting, for `SettingEdit.seen`; 0 if it was never changed.
    public long version(String kind, String key) {
        return jdbc.sql("select coalesce(max(id), 0) from setting_change where kind = :kind and key = :key")
                .param("kind", kind)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    /// @param before id of the last change of the page before; null for the newest
    public List<SettingChange> newest(@Nullable Long before, int limit) {
        return jdbc.sql(COLUMNS + "where c.id < :before order by c.id desc limit :limit")
                .param("before", Objects.requireNonNullElse(before, Long.MAX_VALUE))
                .param("limit", limit)
                .query((row, n) -> change(row))
                .list();
    }

    /// @param before id of the last change of the page before; null for the newest
    public List<SettingChange> ofKind(String kind, @Nullable Long before, int limit) {
        return jdbc.sql(COLUMNS + "where c.kind = :kind and c.id < :before order by c.id desc limit :limit")
                .param("kind", kind)
                .param("before", Objects.requireNonNullElse(before, Long.MAX_VALUE))
                .param("limit", limit)
                .query((row, n) -> change(row))
                .list();
    }

    /// @param before id of the last change of the page before; null for the newest
    public List<SettingChange> of(String kind, String key, @Nullable Long before, int limit) {
        return jdbc.sql(COLUMNS
                        + "where c.kind = :kind and c.key = :key and c.id < :before order by c.id desc limit :limit")
                .param("kind", kind)
                .param("key", key)
                .param("before", Objects.requireNonNullElse(before, Long.MAX_VALUE))
                .param("limit", limit)
                .query((row, n) -> change(row))
                .list();
    }

    /// In the order in which they were made; empty if there is no such batch.
    public List<SettingChange> batch(long batch) {
        return jdbc.sql(COLUMNS + "where c.batch = :batch order by c.id")
                .param("batch", batch)
                .query((row, n) -> change(row))
                .list();
    }

    private static SettingChange change(ResultSet row) throws SQLException {
        return new SettingChange(
                row.getLong("id"),
                row.getLong("batch"),
                row.getString("kind"),
                row.getString("key"),
                row.getString("label"),
                tree(row.getString("before")),
                tree(row.getString("after")),
                new SettingChange.Cause(
                        row.getString("why"), row.getObject("undoes", Long.class), row.getBoolean("undone")),
                row.getString("author"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : JSON.readTree(text);
    }
}
