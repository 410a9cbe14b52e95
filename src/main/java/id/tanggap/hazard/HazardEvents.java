package id.tanggap.hazard;

import id.tanggap.hazard.cap.CapChain;
import id.tanggap.hazard.cap.message.CapAlert;
import id.tanggap.hazard.cap.message.CapArea;
import id.tanggap.hazard.decision.IncidentDecision;
import id.tanggap.hazard.quake.Quake;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Reason;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The hazards that feeds reported. Reads only; changes are announced on the topic `Topics.COMMAND` as `hazard`.
@Component
public class HazardEvents {

    private static final String SELECT = """
            select id, kind, state, occurred_at, expires_at, words, opens_incident, why_key, why_args, places, quake,
                version, exercise_id
            from hazard_event
            """;

    private final JdbcClient jdbc;
    private final AlertStore alerts;

    HazardEvents(JdbcClient jdbc, AlertStore alerts) {
        this.jdbc = jdbc;
        this.alerts = alerts;
    }

    /// Where a list goes on.
    ///
    /// @param at of the last event shown
    public record Cursor(Instant at, long id) {}

    /// A document with problems: an invalid alert, a page in HTML instead of a list.
    ///
    /// @param channel the feed's name
    public record ProblemDocument(long id, String channel, String address, Instant receivedAt, List<Reason> problems) {

        public ProblemDocument {
            problems = List.copyOf(problems);
        }
    }

    /// The event, or the one into which it was joined.
    public Optional<HazardEvent> find(long id) {
        return jdbc.sql(SELECT + """
                        where id = (select coalesce(merged_into, id) from hazard_event where id = :id)
                        """).param("id", id).query(HazardEvents::map).optional();
    }

    /// The latest first.
    ///
    /// @param after the last one of the page before; null for the first page
    public List<HazardEvent> latest(@Nullable Cursor after, int limit) {
        return jdbc.sql(SELECT + """
                        where merged_into is null and (occurred_at, id) < (:at, :id)
                        order by occurred_at desc, id desc limit :limit
                        """)
                .param("at", after == null ? Timestamp.valueOf("9999-01-01 00:00:00") : Timestamp.from(after.at()))
                .param("id", after == null ? Long.MAX_VALUE : after.id())
                .param("limit", limit)
                .query(HazardEvents::map)
                .list();
    }

    /// Those that should open an incident and changed since a time, oldest change first. Alerts that were cancelled
    /// are not among them; those that have expired are, so ask `holds`.
    public List<HazardEvent> opening(Instant changedSince, int limit) {
        return jdbc.sql(SELECT + """
                        where opens_incident and state = 'active' and merged_into is null and changed_at >= :since
                        order by changed_at, id limit :limit
                        """)
                .param("since", Timestamp.from(changedSince))
                .param("limit", limit)
                .query(HazardEvents::map)
                .list();
    }

    /// The areas of an event: of an alert those of its current message, each once; of a quake a circle around its
    /// epicentre that grows with the magnitude.
    public List<CapArea> areas(HazardEvent event) {
        var quake = event.quake();
        if (quake != null) {
            return List.of(QuakeStore.area(quake));
        }
        var infos = chain(event).map(CapChain::current).map(CapAlert::infos).orElse(List.of());
        return infos.stream()
                .filter(info -> info.languageOrDefault().equals(infos.getFirst().languageOrDefault()))
                .flatMap(info -> info.areas().stream())
                .distinct()
                .toList();
    }

    /// All messages of an alert, earliest first; none for a quake.
    public List<CapAlert> messages(HazardEvent event) {
        return chain(event).map(CapChain::messages).orElse(List.of());
    }

    private Optional<CapChain> chain(HazardEvent event) {
        return event.isQuake() ? Optional.empty() : alerts.chain(event.id());
    }

    /// Documents with problems, the latest first: kept, and shown with their reasons.
    public List<ProblemDocument> problems(int limit) {
        return jdbc.sql("""
                        select id, channel, address, received_at, problems from hazard_document
                        where problems <> '[]'::jsonb order by id desc limit :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> new ProblemDocument(
                        row.getLong("id"),
                        row.getString("channel"),
                        row.getString("address"),
                        row.getTimestamp("received_at").toInstant(),
                        HazardJson.reasons(row.getString("problems"))))
                .list();
    }

    private static HazardEvent map(ResultSet row, int n) throws SQLException {
        var expires = row.getTimestamp("expires_at");
        var quake = row.getString("quake");
        return new HazardEvent(
                row.getLong("id"),
                row.getString("state").equals("cancelled"),
                row.getTimestamp("occurred_at").toInstant(),
                expires == null ? null : expires.toInstant(),
                HazardJson.words(row.getString("words")),
                new IncidentDecision(
                        row.getBoolean("opens_incident"),
                        new Reason(row.getString("why_key"), texts(row.getArray("why_args")))),
                texts(row.getArray("places")).stream().map(RegionCode::new).toList(),
                quake == null ? null : HazardJson.read(quake, Quake.class),
                row.getInt("version"),
                row.getObject("exercise_id", Long.class));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String.class::cast).toList();
    }
}
