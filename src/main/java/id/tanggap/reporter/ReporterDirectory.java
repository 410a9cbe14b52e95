package id.tanggap.reporter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Finds citizens by the point they wrote from; a new point is a new citizen. Nobody is merged here.
@Repository
public class ReporterDirectory {

    private final JdbcClient jdbc;

    ReporterDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One statement for a known citizen, two for a new one. A name told later fills an empty one.
    @Transactional
    public Citizen findOrWelcome(ContactPoint point, @Nullable String name, Instant at) {
        return find(point).map(known -> named(known, name)).orElseGet(() -> welcome(point, name, at));
    }

    public Optional<Citizen> find(ContactPoint point) {
        return jdbc.sql("""
                        select r.id, c.id, r.name
                        from contact_point c
                        join reporter r on r.id = c.reporter_id
                        where c.kind = :kind and c.value = :value
                        """)
                .param("kind", point.kind().code())
                .param("value", point.value())
                .query((row, n) -> new Citizen(row.getLong(1), row.getLong(2), row.getString(3), point))
                .optional();
    }

    /// Another point of a known citizen, such as the address they spelled on the phone.
    ///
    /// @return false if somebody has it already: nobody is merged here, but that they told it is kept as a hint
    @Transactional
    public boolean attach(long reporterId, ContactPoint point, Instant at) {
        var isNew = jdbc.sql("""
                                insert into contact_point (reporter_id, kind, value, created_at)
                                values (:reporter, :kind, :value, :at)
                                on conflict (kind, value) do nothing
                                """)
                        .param("reporter", reporterId)
                        .param("kind", point.kind().code())
                        .param("value", point.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
        if (!isNew) {
            claim(reporterId, point, at);
        }
        return isNew;
    }

    private void claim(long reporterId, ContactPoint point, Instant at) {
        jdbc.sql("""
                        insert into contact_claim (reporter_id, contact_id, at)
                        select :reporter, c.id, :at
                        from contact_point c
                        where c.kind = :kind and c.value = :value and c.reporter_id <> :reporter
                        on conflict do nothing
                        """)
                .param("reporter", reporterId)
                .param("kind", point.kind().code())
                .param("value", point.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Marks a point as used by many people, such as a village office's telephone, or takes that back.
    public void share(ContactPoint point, boolean shared) {
        jdbc.sql("update contact_point set shared = :shared where kind = :kind and value = :value")
                .param("shared", shared)
                .param("kind", point.kind().code())
                .param("value", point.value())
                .update();
    }

    /// Whether who uses this point is not one citizen.
    public boolean isShared(ContactPoint point) {
        return jdbc.sql("select shared from contact_point where kind = :kind and value = :value")
                .param("kind", point.kind().code())
                .param("value", point.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// All points a citizen is known by, oldest first.
    public List<ContactPoint> points(long reporterId) {
        return jdbc.sql("select kind, value from contact_point where reporter_id = :reporter order by id")
                .param("reporter", reporterId)
                .query((row, n) -> new ContactPoint(
                        row.getString(1).equals("email") ? ContactPoint.Kind.EMAIL : ContactPoint.Kind.PHONE,
                        row.getString(2)))
                .list();
    }

    private Citizen named(Citizen known, @Nullable String name) {
        if (known.name() != null || name == null || name.isBlank()) {
            return known;
        }
        jdbc.sql("update reporter set name = :name where id = :id and name is null")
                .param("name", name)
                .param("id", known.reporterId())
                .update();
        return new Citizen(known.reporterId(), known.contactId(), name, known.contact());
    }

    /// Two first messages of one citizen may arrive at once: the second waits here, then finds the first.
    /// The point comes before the citizen it refers to, so that the second leaves no citizen without a point;
    /// a foreign key is checked at the end of the statement.
    private Citizen welcome(ContactPoint point, @Nullable String name, Instant at) {
        return jdbc.sql("""
                        with point as (
                            insert into contact_point (reporter_id, kind, value, created_at)
                            values (nextval(pg_get_serial_sequence('reporter', 'id')), :kind, :value, :at)
                            on conflict (kind, value) do nothing
                            returning reporter_id, id
                        ), citizen as (
                            insert into reporter (id, name, created_at) overriding system value
                            select reporter_id, :name, :at from point
                        )
                        select reporter_id, id from point
                        """)
                .param("name", name == null || name.isBlank() ? null : name)
                .param("at", Timestamp.from(at))
                .param("kind", point.kind().code())
                .param("value", point.value())
                .query((row, n) -> new Citizen(row.getLong(1), row.getLong(2), name, point))
                .optional()
                .or(() -> find(point))
                .orElseThrow();
    }
}
