package id.tanggap.resource.history;

import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.notify.Topics;
import id.tanggap.resource.Confirmation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes and reads the history of sites, people and vehicles. Values are text by the code of their field, as tables
/// hold them; an empty text is no value.
@Repository
public class ResourceHistory {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final PgNotifier.Topic topic;

    ResourceHistory(JdbcClient jdbc, JsonMapper json, Clock clock, PgNotifier notifier) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.topic = notifier.topic(Topics.COMMAND);
    }

    /// Which thing the history is of.
    public record Of(ResourceSubject subject, long id) {

        public static Of site(long id) {
            return new Of(ResourceSubject.SITE, id);
        }

        public static Of person(long id) {
            return new Of(ResourceSubject.PERSON, id);
        }

        public static Of vehicle(long id) {
            return new Of(ResourceSubject.VEHICLE, id);
        }
    }

    /// Keeps what is different; part of the transaction that changes it. Tells the pages that show it.
    public void record(Of what, ResourceEditor by, Map<String, String> before, Map<String, String> after) {
        var changes = changes(before, after);
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into resource_change (at, actor, user_id, subject, subject_id, source, changes)
                        values (:at, :actor, :user, :subject, :id, :source, :changes::jsonb)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", by.name())
                .param("user", by.userId(), Types.BIGINT)
                .param("subject", what.subject().code())
                .param("id", what.id())
                .param("source", by.way().code())
                .param("changes", json.writeValueAsString(changes))
                .update();
        topic.notifyAfterCommit(what.subject() == ResourceSubject.SITE ? "site:" + what.id() : "people");
    }

    /// Keeps that somebody said the row is right.
    ///
    /// @param before when somebody last said so; null for never
    public void confirmed(Of what, ResourceEditor by, @Nullable Confirmation before, Instant now) {
        record(
                what,
                by,
                before == null ? Map.of() : Map.of("confirmed", before.at().toString()),
                Map.of("confirmed", now.toString()));
    }

    private static Map<String, Map<String, String>> changes(Map<String, String> before, Map<String, String> after) {
        var fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        var changes = new LinkedHashMap<String, Map<String, String>>();
        for (var field : fields) {
            var from = before.getOrDefault(field, "");
            var to = after.getOrDefault(field, "");
            if (!from.equals(to)) {
                changes.put(field, Map.of("from", from, "to", to));
            }
        }
        return changes;
    }

    /// Newest first.
    ///
    /// @param before id of the last one of the page before; null for the first page
    public List<ResourceChange> of(Of what, @Nullable Long before, int limit) {
        return jdbc.sql("""
                        select id, at, actor, source, changes from resource_change
                        where subject = :subject and subject_id = :id and id < :before
                        order by id desc
                        limit :limit
                        """)
                .param("subject", what.subject().code())
                .param("id", what.id())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(this::change)
                .list();
    }

    /// Id of the newest change; 0 if there is none. A form that was shown before another change is refused by it.
    public long last(Of what) {
        return jdbc.sql("""
                        select coalesce(max(id), 0) from resource_change
                        where subject = :subject and subject_id = :id
                        """)
                .param("subject", what.subject().code())
                .param("id", what.id())
                .query(Long.class)
                .single();
    }

    private ResourceChange change(ResultSet row, int n) throws SQLException {
        var fields = new ArrayList<ResourceChange.FieldChange>();
        json.readTree(row.getString("changes"))
                .properties()
                .forEach(field -> fields.add(new ResourceChange.FieldChange(
                        field.getKey(),
                        field.getValue().path("from").asString(""),
                        field.getValue().path("to").asString(""))));
        return new ResourceChange(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("source"),
                fields);
    }
}
