package id.tanggap.resource.site;

import id.tanggap.resource.history.ResourceEditor;
import id.tanggap.resource.history.ResourceHistory;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes rows of the table `site`; part of the caller's transaction.
@Repository
class SiteStore {

    private final JdbcClient jdbc;
    private final ResourceHistory history;
    private final Clock clock;

    SiteStore(JdbcClient jdbc, ResourceHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
    }

    Optional<Site> locked(SiteCode code) {
        return jdbc.sql(SiteRows.SELECT + "where s.code = :code for update")
                .param("code", code.value())
                .query(SiteRows::map)
                .optional();
    }

    /// In the order of their ids, so that two writers do not wait for each other.
    Map<SiteCode, Site> byCodes(Collection<SiteCode> codes, boolean lock) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SiteRows.SELECT + "where s.code in (:codes) order by s.id" + (lock ? " for update" : ""))
                .param("codes", codes.stream().map(SiteCode::value).toList())
                .query(SiteRows::map)
                .list()
                .stream()
                .collect(Collectors.toMap(Site::code, Function.identity()));
    }

    /// Inserts it, or changes what there was before, with its history.
    long write(Optional<Site> before, SiteDraft draft, ResourceEditor by) {
        var now = clock.instant();
        var id = before.map(Site::id).orElseGet(() -> insert(draft, false, now));
        before.ifPresent(old -> update(old.id(), draft, now));
        history.record(
                ResourceHistory.Of.site(id),
                by,
                before.map(SiteDraft::of).map(SiteFields::values).orElse(Map.of()),
                SiteFields.values(draft));
        return id;
    }

    long insert(SiteDraft site, boolean invented, Instant now) {
        return written("""
                insert into site (code, kind, name, kabkota, balai, latitude, longitude, precision, contact_name,
                                  contact_phone, opening, needs_declaration, closed_at, invented)
                values (:code, :kind, :name, :kabkota, :balai, :latitude, :longitude, :precision, :contact,
                        :phone, :opening, :declaration, :closed, :invented)
                returning id
                """, site, now)
                .param("invented", invented)
                .query(Long.class)
                .single();
    }

    void update(long id, SiteDraft site, Instant now) {
        written("""
                update site
                set code = :code, kind = :kind, name = :name, kabkota = :kabkota, balai = :balai,
                    latitude = :latitude, longitude = :longitude, precision = :precision, contact_name = :contact,
                    contact_phone = :phone, opening = :opening, needs_declaration = :declaration,
                    closed_at = case when :closed::timestamptz is null then null
                                     else coalesce(closed_at, :closed) end
                where id = :id
                """, site, now).param("id", id).update();
    }

    /// Makes it a part of an exercise: only incidents of that exercise meet it.
    void invent(long id, long exercise) {
        jdbc.sql("update site set exercise_id = :exercise where id = :id")
                .param("exercise", exercise)
                .param("id", id)
                .update();
    }

    void close(long exercise, Instant now) {
        jdbc.sql("update site set closed_at = :now where exercise_id = :exercise and closed_at is null")
                .param("now", Timestamp.from(now))
                .param("exercise", exercise)
                .update();
    }

    void confirm(long id, String by, Instant now) {
        jdbc.sql("update site set confirmed_at = :at, confirmed_by = :by where id = :id")
                .param("at", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec written(String sql, SiteDraft site, Instant now) {
        var point = site.position().point();
        var balai = site.balai();
        return jdbc.sql(sql)
                .param("code", site.code().value())
                .param("kind", site.kind().code())
                .param("name", site.name())
                .param("kabkota", site.kabkota().value())
                .param("balai", balai == null ? null : balai.value(), Types.VARCHAR)
                .param("latitude", point.latitude())
                .param("longitude", point.longitude())
                .param("precision", site.position().precision().code())
                .param("contact", site.contact().name(), Types.VARCHAR)
                .param("phone", site.contact().phone(), Types.VARCHAR)
                .param("opening", site.contact().opening(), Types.VARCHAR)
                .param("declaration", site.needsDeclaration())
                .param("closed", site.closed() ? Timestamp.from(now) : null, Types.TIMESTAMP);
    }
}
