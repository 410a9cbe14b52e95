package id.tanggap.phone.callback;

import id.tanggap.access.Viewer;
import id.tanggap.access.Visibility;
import id.tanggap.phone.call.CallViews;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.taxonomy.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads callbacks as the desk shows them; one statement for any list.
@Component
record CallbackViews(JdbcClient jdbc, JsonMapper json, CallbackSchedule schedule, Clock clock) {

    /// A claim ends by itself, so that a citizen does not wait because an agent is away.
    static final Duration CLAIM = Duration.ofMinutes(30);

    /// Which callbacks are listed, with order and limit.
    enum Selection {
        BY_ID("b.id = :id"),
        OPEN("b.state = 'owed' and (b.next_at, b.id) > (:at, :id) order by b.next_at, b.id limit :limit"),
        ENDED("""
                b.state <> 'owed' and (b.settled_at, b.id) < (:at, :id)
                order by b.settled_at desc, b.id desc limit :limit
                """);

        private final String condition;

        Selection(String condition) {
            this.condition = condition;
        }
    }

    List<CallbackView> list(Viewer viewer, Selection selection, Map<String, ?> parameters) {
        return list(viewer, selection, parameters, List.of());
    }

    Optional<CallbackView> find(long id, Viewer viewer, List<CallbackView.Event> events) {
        return list(viewer, Selection.BY_ID, Map.of("id", id), events).stream().findFirst();
    }

    private List<CallbackView> list(
            Viewer viewer, Selection selection, Map<String, ?> parameters, List<CallbackView.Event> events) {
        var visibility = viewer.visibility();
        var now = clock.instant();
        return jdbc.sql(select(visibility) + selection.condition)
                .params(visibility.parameters())
                .params(parameters)
                .query((row, n) -> view(row, events, now))
                .list();
    }

    /// If the caller is the unnamed reporter of a ticket, the ticket is left out; the callback is listed all the same.
    private static String select(Visibility visibility) {
        return """
            select b.id, b.number as caller, b.zone, b.place_hint, b.urgent, b.state, b.opened_at, b.due_at,
                   b.give_up_at, b.next_at, b.calls, b.attempts, b.claimed_by, u.name as claimed_name,
                   b.claimed_at, b.settled_at, b.settled_how, t.number, b.why,
                   r.id as reporter_id, r.name as reporter_name, coalesce(p.shared, false) as shared
            from callback b
            left join app_user u on u.id = b.claimed_by
            left join ticket t on t.id = b.ticket_id and %s and %s
            left join contact_point p on p.kind = 'phone' and p.value = b.number
            left join reporter r on r.id = p.reporter_id and not p.shared
            where\s""".formatted(visibility.sql(), visibility.identitySql());
    }

    private CallbackView view(ResultSet row, List<CallbackView.Event> events, Instant now) throws SQLException {
        var urgent = row.getBoolean("urgent");
        return new CallbackView(
                row.getLong("id"),
                caller(row, urgent, now),
                urgent,
                CallbackState.of(row.getString("state")),
                new CallbackView.Deadlines(
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        row.getTimestamp("give_up_at").toInstant(),
                        json.readValue(row.getString("why"), Reason.class)),
                new CallbackView.Progress(
                        row.getInt("calls"),
                        row.getInt("attempts"),
                        row.getTimestamp("next_at").toInstant()),
                claim(row, now),
                end(row),
                CallViews.number(row),
                events);
    }

    private CallbackView.Caller caller(ResultSet row, boolean urgent, Instant now) throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        return new CallbackView.Caller(
                new ContactPoint(ContactPoint.Kind.PHONE, row.getString("caller")),
                row.getObject("reporter_id", Long.class),
                row.getString("reporter_name"),
                row.getBoolean("shared"),
                zone,
                row.getString("place_hint"),
                schedule.callableFrom(urgent, now, zone));
    }

    private static CallbackView.@Nullable Claim claim(ResultSet row, Instant now) throws SQLException {
        var user = row.getObject("claimed_by", Long.class);
        return user != null && isClaimed(row.getTimestamp("claimed_at"), now)
                ? new CallbackView.Claim(user, row.getString("claimed_name"))
                : null;
    }

    private static CallbackView.@Nullable End end(ResultSet row) throws SQLException {
        var at = CallViews.instant(row, "settled_at");
        var how = CallbackEnding.orNull(row.getString("settled_how"));
        return at == null || how == null ? null : new CallbackView.End(at, how);
    }

    private static boolean isClaimed(@Nullable Timestamp since, Instant now) {
        return since != null && since.toInstant().plus(CLAIM).isAfter(now);
    }
}
