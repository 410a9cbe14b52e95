package id.tanggap.incident.store;

import id.tanggap.incident.Declaration;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentArea;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.IncidentOrigin;
import id.tanggap.incident.IncidentPhase;
import id.tanggap.incident.IncidentState;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Urgency;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Reads incidents with their places and areas, one statement for any number of them.
@Repository
public class IncidentReader {

    /// Ends before its condition; the incident is `i`.
    private static final String SELECT = """
            select i.id, i.code, i.name, i.type, i.state, i.phase, i.urgency, i.started_at, i.lead_id, u.name as lead_name,
                   i.declared_by, i.declared_number, i.declared_from, i.declared_until, i.latitude, i.longitude,
                   i.exercise, i.exercise_id, i.origin, i.why, i.withdrawn_at, i.closed_at, i.created_at, i.version,
                   array(select p.region from incident_place p where p.incident_id = i.id order by p.region) as places,
                   (select jsonb_agg(jsonb_build_object('points', to_jsonb(a.points), 'metres', a.metres) order by a.n)
                    from incident_area a where a.incident_id = i.id) as areas
            from incident i
            left join app_user u on u.id = i.lead_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public IncidentReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Incident> find(long id) {
        return jdbc.sql(SELECT + "where i.id = :id")
                .param("id", id)
                .query((row, n) -> incident(row))
                .optional();
    }

    public Optional<Incident> find(IncidentCode code) {
        return jdbc.sql(SELECT + "where i.code = :code")
                .param("code", code.value())
                .query((row, n) -> incident(row))
                .optional();
    }

    /// Those that began last first.
    ///
    /// @param before the last incident of the page before; null for the first page
    public List<Incident> list(IncidentState state, @Nullable Incident before, int limit) {
        return jdbc.sql(SELECT + """
                        where i.state = :state
                          and (i.started_at, i.id) < (coalesce(cast(:at as timestamptz), 'infinity'), :id)
                        order by i.started_at desc, i.id desc
                        limit :limit
                        """)
                .param("state", state.code())
                .param(
                        "at",
                        before == null ? null : Timestamp.from(before.facts().startedAt()))
                .param("id", before == null ? Long.MAX_VALUE : before.id())
                .param("limit", limit)
                .query((row, n) -> incident(row))
                .list();
    }

    /// Proposed and open incidents that concern any of these places, oldest first.
    ///
    /// @param regions codes of areas, with those that contain them
    /// @param exercise of this exercise; null for the real ones
    public List<Incident> living(List<String> regions, @Nullable Long exercise) {
        return jdbc.sql(SELECT + """
                        where i.state in ('proposed', 'open') and i.exercise_id is not distinct from :exercise::bigint
                          and i.id in (select p.incident_id from incident_place p where p.region = any(:regions))
                        order by i.id
                        """)
                .param("regions", regions.toArray(String[]::new))
                .param("exercise", exercise, Types.BIGINT)
                .query((row, n) -> incident(row))
                .list();
    }

    private Incident incident(ResultSet row) throws SQLException {
        var latitude = row.getObject("latitude", Double.class);
        return new Incident(
                row.getLong("id"),
                new IncidentCode(row.getString("code")),
                IncidentState.of(row.getString("state")),
                facts(row),
                new IncidentOrigin(
                        IncidentOrigin.Source.of(row.getString("origin")),
                        List.of(json.readValue(row.getString("why"), Reason[].class)),
                        instant(row, "withdrawn_at"),
                        row.getObject("exercise_id", Long.class)),
                latitude == null ? null : new GeoPoint(latitude, row.getDouble("longitude")),
                row.getString("lead_name"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "closed_at"),
                row.getLong("version"));
    }

    private IncidentFacts facts(ResultSet row) throws SQLException {
        return new IncidentFacts(
                row.getString("name"),
                row.getString("type"),
                IncidentPhase.of(row.getString("phase")),
                Urgency.of(row.getString("urgency")),
                row.getTimestamp("started_at").toInstant(),
                row.getObject("lead_id", Long.class),
                new Declaration(
                        row.getString("declared_by"),
                        row.getString("declared_number"),
                        row.getObject("declared_from", LocalDate.class),
                        row.getObject("declared_until", LocalDate.class)),
                row.getBoolean("exercise"),
                places(row.getArray("places")),
                areas(row.getString("areas")));
    }

    private static List<RegionCode> places(Array codes) throws SQLException {
        return List.of((String[]) codes.getArray()).stream()
                .map(RegionCode::new)
                .toList();
    }

    private List<IncidentArea> areas(@Nullable String stored) {
        if (stored == null) {
            return List.of();
        }
        return List.of(json.readValue(stored, StoredArea[].class)).stream()
                .map(StoredArea::area)
                .toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /// @param metres null for a polygon
    private record StoredArea(List<Double> points, @Nullable Integer metres) {
        IncidentArea area() {
            var ring = new ArrayList<GeoPoint>();
            for (var i = 0; i + 1 < points.size(); i += 2) {
                ring.add(new GeoPoint(points.get(i), points.get(i + 1)));
            }
            return metres == null ? new IncidentArea.Polygon(ring) : new IncidentArea.Circle(ring.getFirst(), metres);
        }
    }
}
