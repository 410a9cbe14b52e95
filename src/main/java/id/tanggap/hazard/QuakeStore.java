package id.tanggap.hazard;

import id.tanggap.hazard.cap.CapPlaces;
import id.tanggap.hazard.cap.message.CapArea;
import id.tanggap.hazard.cap.message.CapCircle;
import id.tanggap.hazard.quake.Quake;
import id.tanggap.hazard.quake.QuakeIncidentRule;
import id.tanggap.hazard.quake.QuakeListReader;
import id.tanggap.hazard.quake.QuakeMatcher;
import id.tanggap.hazard.quake.QuakeReport;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.outline.Areas;
import id.tanggap.taxonomy.Reason;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads kept quake lists into events, one for each quake. A record that any list had before is not read again.
@Component
class QuakeStore {

    private static final double FELT_FAR_MAGNITUDE = 7;
    private static final double FELT_FAR_KM = 200;
    private static final double STRONG_MAGNITUDE = 6;
    private static final double STRONG_KM = 100;
    private static final double USUAL_KM = 50;

    private final JdbcClient jdbc;
    private final EventStore events;
    private final QuakeIncidentRule rule;
    private final CapPlaces places;

    QuakeStore(JdbcClient jdbc, EventStore events, Gazetteer gazetteer, Areas areas) {
        this.jdbc = jdbc;
        this.events = events;
        this.rule = new QuakeIncidentRule(gazetteer);
        this.places = new CapPlaces(areas);
    }

    /// @param exercise that the list was made for; null for a real one
    /// @return what could not be read
    List<Reason> read(long document, byte[] content, @Nullable Long exercise) {
        var list = QuakeListReader.read(content);
        var problems = new ArrayList<>(list.problems());
        var changed = new TreeSet<Long>();
        for (var report : list.reports()) {
            problems.addAll(report.problems());
            var hash = hash(report, exercise);
            if (!isKnown(hash)) {
                var joined = joined(report, exercise);
                var event = joined.isEmpty()
                        ? events.create("quake", exercise)
                        : events.join(joined, "hazard_quake_report");
                changed.removeAll(joined);
                changed.add(event);
                insert(document, event, report, hash);
            }
        }
        changed.forEach(event -> events.update(event, facts(quake(event))));
        return problems.stream().distinct().toList();
    }

    /// An exercise may repeat a real quake.
    private static Sha256 hash(QuakeReport report, @Nullable Long exercise) {
        return Sha256.of((HazardJson.write(report) + (exercise == null ? "" : " latihan " + exercise))
                .getBytes(StandardCharsets.UTF_8));
    }

    private boolean isKnown(Sha256 hash) {
        return jdbc.sql("select exists (select from hazard_quake_report where sha256 = :hash)")
                .param("hash", hash.bytes())
                .query(Boolean.class)
                .single();
    }

    private SortedSet<Long> joined(QuakeReport report, @Nullable Long exercise) {
        var time = report.figures().time();
        record Near(long event, QuakeReport report) {}
        return EventStore.sorted(jdbc
                .sql("""
                        select r.event_id, r.record from hazard_quake_report r join hazard_event e on e.id = r.event_id
                        where r.origin_at between :from and :until
                          and e.exercise_id is not distinct from :exercise::bigint
                        """)
                .param("exercise", exercise, Types.BIGINT)
                .param("from", Timestamp.from(time.minus(QuakeMatcher.TIME)))
                .param("until", Timestamp.from(time.plus(QuakeMatcher.TIME)))
                .query((row, n) -> new Near(row.getLong("event_id"), report(row.getString("record"))))
                .list()
                .stream()
                .filter(near -> QuakeMatcher.isSame(near.report().figures(), report.figures()))
                .map(Near::event)
                .toList());
    }

    private static QuakeReport report(String json) {
        return HazardJson.read(json, QuakeReport.class);
    }

    private void insert(long document, long event, QuakeReport report, Sha256 hash) {
        jdbc.sql("""
                        insert into hazard_quake_report
                            (event_id, document_id, sha256, origin_at, latitude, longitude, record)
                        values (:event, :document, :hash, :origin, :latitude, :longitude, :record::jsonb)
                        """)
                .param("event", event)
                .param("document", document)
                .param("hash", hash.bytes())
                .param("origin", Timestamp.from(report.figures().time()))
                .param("latitude", report.figures().epicentre().latitude())
                .param("longitude", report.figures().epicentre().longitude())
                .param("record", HazardJson.write(report))
                .update();
    }

    private Quake quake(long event) {
        var reports = jdbc.sql("select record from hazard_quake_report where event_id = :event order by id")
                .param("event", event)
                .query((row, n) -> report(row.getString("record")))
                .list();
        return QuakeMatcher.quakes(reports).getLast();
    }

    private EventFacts facts(Quake quake) {
        return new EventFacts(
                false,
                quake.figures().time(),
                null,
                Map.of("id", quake.region()),
                rule.decide(quake),
                places.of(area(quake)),
                quake);
    }

    /// Where people may need help: a circle that grows with the magnitude, as felt areas of shallow quakes do.
    static CapArea area(Quake quake) {
        var magnitude = Objects.requireNonNullElse(quake.figures().magnitude(), 0.0);
        var radius =
                magnitude >= FELT_FAR_MAGNITUDE ? FELT_FAR_KM : magnitude >= STRONG_MAGNITUDE ? STRONG_KM : USUAL_KM;
        return new CapArea(
                quake.region(),
                List.of(),
                List.of(new CapCircle(quake.figures().epicentre(), radius)),
                List.of(),
                null,
                null);
    }
}
