package id.tanggap.table;

import id.tanggap.platform.blob.Sha256;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The uploaded files, what came of them, and what people chose for headings.
@Repository
class TableUploads {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    TableUploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    TableUpload add(String kind, Sha256 file, String fileName, long user) {
        var name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        var id = jdbc.sql("""
                        insert into table_upload (kind, sha256, file_name, user_id, at)
                        values (:kind, :file, :name, :user, :at)
                        returning id
                        """)
                .param("kind", kind)
                .param("file", file.bytes())
                .param("name", name)
                .param("user", user)
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        return new TableUpload(id, kind, file, name, user);
    }

    Optional<TableUpload> find(long id, String kind, long user) {
        return jdbc.sql("""
                        select id, kind, sha256, file_name, user_id from table_upload
                        where id = :id and kind = :kind and user_id = :user
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("user", user)
                .query((row, n) -> new TableUpload(
                        row.getLong(1),
                        row.getString(2),
                        Sha256.named(row.getBytes(3)),
                        row.getString(4),
                        row.getLong(5)))
                .optional();
    }

    void applied(TableUpload upload, TableReport report) {
        jdbc.sql("""
                        update table_upload
                        set applied_at = :at, fresh = :fresh, changed = :changed, same = :same, bad = :bad
                        where id = :id
                        """)
                .param("id", upload.id())
                .param("at", Timestamp.from(clock.instant()))
                .param("fresh", report.fresh())
                .param("changed", report.changed())
                .param("same", report.same())
                .param("bad", report.bad())
                .update();
    }

    /// Fields by heading in its plain form; an empty field for a column that is left out.
    Map<String, String> headings(String kind) {
        return jdbc
                .sql("select heading, field from table_heading where kind = :kind")
                .param("kind", kind)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void learn(String kind, Map<String, String> headings) {
        headings.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(chosen -> jdbc.sql("""
                        insert into table_heading (kind, heading, field) values (:kind, :heading, :field)
                        on conflict (kind, heading) do update set field = excluded.field
                        where table_heading.field <> excluded.field
                        """)
                .param("kind", kind)
                .param("heading", chosen.getKey())
                .param("field", chosen.getValue())
                .update());
    }

    /// One import of a kind at a time: its second transaction waits for the first.
    void lock(String kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('table:' || :kind, 0))")
                .param("kind", kind)
                .query((row, n) -> List.of())
                .list();
    }
}
