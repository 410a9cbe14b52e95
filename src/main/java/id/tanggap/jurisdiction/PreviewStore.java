package id.tanggap.jurisdiction;

import id.tanggap.jurisdiction.JurisdictionPreview.Figures;
import id.tanggap.jurisdiction.JurisdictionPreview.Progress;
import id.tanggap.jurisdiction.JurisdictionPreview.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of previews.
@Repository
class PreviewStore {

    private final JdbcClient jdbc;

    PreviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param at the moment for which the tables are read
    record Order(JurisdictionDraft draft, long owner, Instant at, Instant since, List<String> scope) {}

    long add(Order order, Instant now) {
        return jdbc.sql("""
                        insert into jurisdiction_preview (owner_id, state, edits, at, since, scope, created_at)
                        values (:owner, 'running', :edits::jsonb, :at, :since, :scope, :now)
                        returning id
                        """)
                .param("owner", order.owner())
                .param("edits", DraftJson.written(order.draft()))
                .param("at", Timestamp.from(order.at()))
                .param("since", Timestamp.from(order.since()))
                .param("scope", order.scope().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    void cancelThoseOf(long owner, Instant now) {
        jdbc.sql("""
                        update jurisdiction_preview set state = 'cancelled', ended_at = :now
                        where owner_id = :owner and state = 'running'
                        """).param("owner", owner).param("now", Timestamp.from(now)).update();
    }

    void end(long id, State state, Instant now) {
        jdbc.sql("update jurisdiction_preview set state = :state, ended_at = :now where id = :id")
                .param("id", id)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Removes up to so many tickets of the oldest preview that is over and was begun before; or that preview itself,
    /// if it has none any more.
    void removeSome(Instant before, int limit) {
        jdbc.sql("""
                        select id from jurisdiction_preview where created_at < :before and state <> 'running'
                        order by created_at limit 1
                        """)
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .optional()
                .filter(id -> removeTickets(id, limit) == 0)
                .ifPresent(id -> jdbc.sql("delete from jurisdiction_preview where id = :id")
                        .param("id", id)
                        .update());
    }

    private int removeTickets(long id, int limit) {
        return jdbc.sql("""
                        delete from jurisdiction_preview_ticket
                        where preview_id = :id and ticket_id in (
                            select ticket_id from jurisdiction_preview_ticket where preview_id = :id
                            order by ticket_id limit :limit)
                        """).param("id", id).param("limit", limit).update();
    }

    Optional<JurisdictionPreview> find(long id) {
        return jdbc.sql("""
                        select id, owner_id, state, edits, created_at, position, cardinality(scope) as scope, seen, moved,
                               metres_before / nullif(measured, 0) as metres_before,
                               metres_after / nullif(measured, 0) as metres_after
                        from jurisdiction_preview where id = :id
                        """).param("id", id).query((row, n) -> preview(row)).optional();
    }

    private static JurisdictionPreview preview(ResultSet row) throws SQLException {
        return new JurisdictionPreview(
                row.getLong("id"),
                row.getLong("owner_id"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                DraftJson.read(row.getString("edits")),
                row.getTimestamp("created_at").toInstant(),
                new Progress(row.getInt("position"), row.getInt("scope")),
                new Figures(
                        row.getLong("seen"),
                        row.getLong("moved"),
                        row.getObject("metres_before", Long.class),
                        row.getObject("metres_after", Long.class)));
    }

    /// Ids of the tickets that would go elsewhere, from the newest.
    ///
    /// @param before the last id of the page before; null for the first
    List<Long> moved(long id, @Nullable Long before, int limit) {
        return jdbc.sql("""
                        select ticket_id from jurisdiction_preview_ticket
                        where preview_id = :id and ticket_id < :before
                        order by ticket_id desc limit :limit
                        """)
                .param("id", id)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    List<LoadChange> loads(long id) {
        return jdbc.sql("""
                        select l.balai_code, l.came, l.went,
                               (select count(*) from app_user u where u.balai_code = l.balai_code and u.enabled) as people
                        from jurisdiction_preview_load l where l.preview_id = :id order by l.balai_code
                        """)
                .param("id", id)
                .query((row, n) -> new LoadChange(
                        row.getString("balai_code"), row.getLong("came"), row.getLong("went"), row.getLong("people")))
                .list();
    }
}
