package id.tanggap.incident.store;

import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentArea;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.IncidentOrigin;
import id.tanggap.incident.IncidentState;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.notify.Topics;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes incidents. Part of the caller's transaction; pages hear of each change on the topic `Topics.COMMAND`.
@Repository
public class IncidentStore {

    private static final int CENTURY = 100;

    private final JdbcClient jdbc;
    private final IncidentReader reader;
    private final Gazetteer gazetteer;
    private final JsonMapper json;
    private final PgNotifier.Topic changed;

    IncidentStore(JdbcClient jdbc, IncidentReader reader, Gazetteer gazetteer, JsonMapper json, PgNotifier notifier) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.gazetteer = gazetteer;
        this.json = json;
        this.changed = notifier.topic(Topics.COMMAND);
    }

    /// Adds an incident in its first state.
    ///
    /// @param state `PROPOSED` or `OPEN`
    public Incident add(IncidentFacts facts, IncidentState state, IncidentOrigin origin, Instant now) {
        var number =
                jdbc.sql("select nextval('incident_code')").query(Long.class).single();
        var code = "K%02d-%04d"
                .formatted(LocalDate.ofInstant(now, IndonesianZone.NATIONAL).getYear() % CENTURY, number);
        var values = columns(facts);
        values.put("code", code);
        values.put("state", state.code());
        values.put("exerciseId", origin.exercise());
        values.put("origin", origin.source().code());
        values.put("why", json.writeValueAsString(origin.why()));
        values.put("now", Timestamp.from(now));
        var id = jdbc.sql("""
                        insert into incident (code, name, type, state, phase, urgency, started_at, lead_id, declared_by,
                            declared_number, declared_from, declared_until, latitude, longitude, exercise, exercise_id, origin, why,
                            created_at, updated_at)
                        values (:code, :name, :type, :state, :phase, :urgency, :started, :lead::bigint, :declaredBy,
                            :declaredNumber, :declaredFrom::date, :declaredUntil::date, :latitude::float8,
                            :longitude::float8, :exercise, :exerciseId::bigint, :origin, :why::jsonb, :now, :now)
                        returning id
                        """).params(values).query(Long.class).single();
        writePlaces(id, facts);
        return written(id);
    }

    /// Replaces what people can write about an incident.
    public Incident save(Incident incident, IncidentFacts facts, Instant now) {
        var values = columns(facts);
        values.put("id", incident.id());
        values.put("now", Timestamp.from(now));
        jdbc.sql("""
                        update incident
                        set name = :name, type = :type, phase = :phase, urgency = :urgency, started_at = :started,
                            lead_id = :lead::bigint, declared_by = :declaredBy, declared_number = :declaredNumber,
                            declared_from = :declaredFrom::date, declared_until = :declaredUntil::date,
                            latitude = :latitude::float8, longitude = :longitude::float8, exercise = :exercise,
                            updated_at = :now, version = version + 1
                        where id = :id
                        """).params(values).update();
        writePlaces(incident.id(), facts);
        return written(incident.id());
    }

    /// @throws org.springframework.dao.DataAccessException if the table of transitions does not have this one
    public Incident move(Incident incident, IncidentState to, Instant now) {
        jdbc.sql("""
                        update incident
                        set state = :state, closed_at = case when :state in ('closed', 'dismissed') then :now::timestamptz end,
                            updated_at = :now, version = version + 1
                        where id = :id
                        """)
                .param("state", to.code())
                .param("now", Timestamp.from(now))
                .param("id", incident.id())
                .update();
        return written(incident.id());
    }

    /// What speaks for a proposal is told anew.
    public Incident explain(Incident incident, IncidentOrigin origin, Instant now) {
        jdbc.sql("""
                        update incident
                        set why = :why::jsonb, withdrawn_at = :withdrawn, updated_at = :now, version = version + 1
                        where id = :id
                        """)
                .param("why", json.writeValueAsString(origin.why()))
                .param("withdrawn", timestamp(origin.withdrawnAt()), Types.TIMESTAMP)
                .param("now", Timestamp.from(now))
                .param("id", incident.id())
                .update();
        return written(incident.id());
    }

    /// Locks an incident until the transaction ends.
    public Optional<Incident> lock(IncidentCode code) {
        return jdbc.sql("select id from incident where code = :code for update")
                .param("code", code.value())
                .query(Long.class)
                .optional()
                .flatMap(reader::find);
    }

    /// Locks an incident against a change of its state, and allows others to do the same.
    public Optional<Incident> share(IncidentCode code) {
        return jdbc.sql("select id from incident where code = :code for share")
                .param("code", code.value())
                .query(Long.class)
                .optional()
                .flatMap(reader::find);
    }

    /// Tells pages that something about an incident changed.
    public void notifyOf(long incident) {
        changed.notifyAfterCommit("incident:" + incident);
    }

    private Incident written(long id) {
        notifyOf(id);
        return reader.find(id).orElseThrow();
    }

    private Map<String, @Nullable Object> columns(IncidentFacts facts) {
        var centre = centre(facts);
        var declaration = facts.declaration();
        var values = new HashMap<String, @Nullable Object>();
        values.put("name", facts.name());
        values.put("type", facts.type());
        values.put("phase", facts.phase().code());
        values.put("urgency", facts.urgency().code());
        values.put("started", Timestamp.from(facts.startedAt()));
        values.put("lead", facts.lead());
        values.put("declaredBy", declaration.by());
        values.put("declaredNumber", declaration.number());
        values.put("declaredFrom", date(declaration.from()));
        values.put("declaredUntil", date(declaration.until()));
        values.put("latitude", centre.map(GeoPoint::latitude).orElse(null));
        values.put("longitude", centre.map(GeoPoint::longitude).orElse(null));
        values.put("exercise", facts.exercise());
        return values;
    }

    /// Of the first area, or of the first place.
    private Optional<GeoPoint> centre(IncidentFacts facts) {
        return facts.areas().stream().findFirst().map(IncidentArea::centre).or(() -> facts.places().stream()
                .flatMap(place -> gazetteer.find(place).stream())
                .map(region -> region.centre())
                .findFirst());
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private void writePlaces(long id, IncidentFacts facts) {
        jdbc.sql("delete from incident_place where incident_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("insert into incident_place (incident_id, region) select :id, unnest(:places::text[])")
                .param("id", id)
                .param("places", facts.places().stream().map(RegionCode::value).toArray(String[]::new))
                .update();
        jdbc.sql("delete from incident_area where incident_id = :id")
                .param("id", id)
                .update();
        for (var n = 0; n < facts.areas().size(); n++) {
            writeArea(id, n, facts.areas().get(n));
        }
    }

    private void writeArea(long id, int n, IncidentArea area) {
        var points =
                switch (area) {
                    case IncidentArea.Circle circle -> List.of(circle.centre());
                    case IncidentArea.Polygon polygon -> polygon.ring();
                };
        jdbc.sql("""
                        insert into incident_area (incident_id, n, kind, points, metres)
                        values (:id, :n, :kind, :points::float8[], :metres::int)
                        """)
                .param("id", id)
                .param("n", n)
                .param("kind", area instanceof IncidentArea.Circle ? "circle" : "polygon")
                .param("points", numbers(points))
                .param("metres", area instanceof IncidentArea.Circle circle ? circle.metres() : null)
                .update();
    }

    private static Double[] numbers(List<GeoPoint> points) {
        var numbers = new ArrayList<Double>();
        for (var point : points) {
            numbers.add(point.latitude());
            numbers.add(point.longitude());
        }
        return numbers.toArray(Double[]::new);
    }
}
