package id.tanggap.ticket.clock;

import id.tanggap.sla.ClockName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The intervals in which clocks ran and were paused. Every due time can be calculated again from them.
@Component
class ClockIntervalStore {

    /// Ends the open interval of the clocks in `switched` and begins the next one. An interval that began at this very
    /// moment, or later by the clock of another node, becomes the next one, so that none has length zero and one at
    /// most is open.
    private static final String NEXT_INTERVAL = """
            , moment as (
                select s.id, greatest(:at::timestamptz, max(i.from_at)) as at
                from switched s
                left join sla_clock_interval i on i.clock_id = s.id and i.to_at is null
                group by s.id
            ), ended as (
                update sla_clock_interval i set to_at = m.at
                from moment m
                where i.clock_id = m.id and i.to_at is null and i.from_at < m.at
            )
            insert into sla_clock_interval (clock_id, from_at, state, why)
            select id, at, :state, :why from moment
            on conflict (clock_id, from_at) do update set state = excluded.state, why = excluded.why
            """;

    /// Ends the open intervals of the clocks in `ended`, none before it began: the time of a node may be behind.
    static final String END_INTERVALS = """
            update sla_clock_interval i set to_at = greatest(:at::timestamptz, i.from_at)
            from ended where i.clock_id = ended.id and i.to_at is null
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ClockIntervalStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Pauses all running clocks; one statement.
    void pause(long ticketId, PauseReason why, Instant at) {
        jdbc.sql("""
                        with switched as (
                            update sla_clock set state = 'paused'
                            where ticket_id = :ticket and state = 'running'
                            returning id
                        )
                        """ + NEXT_INTERVAL)
                .param("ticket", ticketId)
                .param("state", "paused")
                .param("why", why.code())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Clocks that ended at `then`, without those that also began then, are running or paused again, as they were in
    /// their last interval; one statement.
    void reactivate(long ticketId, List<String> names, Instant then) {
        jdbc.sql("""
                        with ended as (
                            select c.id, last.from_at, last.state
                            from sla_clock c
                            cross join lateral (
                                select i.from_at, i.state from sla_clock_interval i
                                where i.clock_id = c.id order by i.from_at desc limit 1
                            ) last
                            where c.ticket_id = :ticket and c.name in (:names) and c.ended_at = :then
                              and c.started_at <> :then
                        ), alive as (
                            update sla_clock c set
                                ended_at = null,
                                state = ended.state,
                                ring_at = :then
                            from ended where c.id = ended.id
                            returning c.id, ended.from_at
                        )
                        update sla_clock_interval i set to_at = null
                        from alive where i.clock_id = alive.id and i.from_at = alive.from_at
                        """)
                .param("ticket", ticketId)
                .param("names", names)
                .param("then", Timestamp.from(then))
                .update();
    }

    /// A paused clock.
    record PausedClock(long id, String calendar, ZoneId zone, Instant dueAt, Instant warnAt, Instant pausedAt) {}

    List<PausedClock> paused(long ticketId, PauseReason why) {
        return jdbc.sql("""
                        select c.id, c.calendar, c.zone, c.due_at, coalesce(c.warn_at, c.due_at) as warn_at, i.from_at
                        from sla_clock c
                        join sla_clock_interval i on i.clock_id = c.id and i.to_at is null
                        where c.ticket_id = :ticket and c.state = 'paused' and i.why = :why
                        """)
                .param("ticket", ticketId)
                .param("why", why.code())
                .query((row, n) -> new PausedClock(
                        row.getLong("id"),
                        row.getString("calendar"),
                        ZoneId.of(row.getString("zone")),
                        instant(row, "due_at"),
                        instant(row, "warn_at"),
                        instant(row, "from_at")))
                .list();
    }

    /// A clock that runs again, with its new due and warning times.
    record ResumedClock(long id, Instant due, Instant warn) {}

    /// Resumes clocks; one statement. The timer looks at them at once and finds out when there is something to say.
    void resume(List<ResumedClock> clocks, String why, Instant at) {
        if (clocks.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        with switched as (
                            update sla_clock c set
                                state = 'running',
                                due_at = r.due,
                                warn_at = r.warn,
                                ring_at = :at
                            from jsonb_to_recordset(:rows::jsonb) as r (id bigint, due timestamptz, warn timestamptz)
                            where c.id = r.id
                            returning c.id
                        )
                        """ + NEXT_INTERVAL)
                .param("rows", json.writeValueAsString(clocks))
                .param("state", "running")
                .param("why", why)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// The clocks that started at or after `cycle`, oldest first, with their pauses; one statement.
    List<ClockStore.CycleClock> since(long ticketId, Instant cycle) {
        var byId = new LinkedHashMap<Long, ClockStore.CycleClock>();
        jdbc.sql("""
                        select c.id, c.name, c.state, c.started_at, i.from_at, i.to_at, i.why
                        from sla_clock c
                        left join sla_clock_interval i on i.clock_id = c.id and i.state = 'paused'
                        where c.ticket_id = :ticket and c.started_at >= :cycle
                        order by c.id, i.from_at
                        """)
                .param("ticket", ticketId)
                .param("cycle", Timestamp.from(cycle))
                .query((row, n) -> add(byId, row))
                .list();
        return List.copyOf(byId.values());
    }

    private static boolean add(Map<Long, ClockStore.CycleClock> byId, ResultSet row) throws SQLException {
        var clock = byId.get(row.getLong("id"));
        if (clock == null) {
            var open = row.getString("state").equals("running")
                    || row.getString("state").equals("paused");
            clock = new ClockStore.CycleClock(
                    ClockName.of(row.getString("name")), open, instant(row, "started_at"), new ArrayList<>());
            byId.put(row.getLong("id"), clock);
        }
        return row.getTimestamp("from_at") == null
                || clock.pauses()
                        .add(new ClockStore.Pause(instant(row, "from_at"), orNull(row, "to_at"), row.getString("why")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
