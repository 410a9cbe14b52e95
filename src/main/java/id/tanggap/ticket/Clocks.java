package id.tanggap.ticket;

import id.tanggap.sla.ClockName;
import id.tanggap.sla.PlannedClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The clocks of tickets as stored, with the intervals in which they ran.
@Component
class Clocks {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Clocks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// One statement for all clocks and their first intervals.
    void start(long ticketId, List<PlannedClock> planned) {
        if (planned.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        with clock as (
                            insert into sla_clock
                                (ticket_id, name, calendar, zone, minutes, started_at, due_at, state, why)
                            select :ticket, r.name, r.calendar, r.zone, r.minutes, r.started, r.due, 'running', r.why
                            from jsonb_to_recordset(:rows::jsonb)
                                 as r (name text, calendar text, zone text, minutes int,
                                       started timestamptz, due timestamptz, why jsonb)
                            returning id, started_at
                        )
                        insert into sla_clock_interval (clock_id, from_at, state, why)
                        select id, started_at, 'running', 'opened' from clock
                        """)
                .param("ticket", ticketId)
                .param(
                        "rows",
                        json.writeValueAsString(
                                planned.stream().map(Clocks::row).toList()))
                .update();
    }

    private static Map<String, Object> row(PlannedClock clock) {
        return Map.of(
                "name", clock.name().code(),
                "calendar", clock.calendar(),
                "zone", clock.zone().getId(),
                "minutes", clock.minutes(),
                "started", clock.startsAt(),
                "due", clock.dueAt(),
                "why", clock.why());
    }

    /// The promise was kept, or is kept too late; nothing happens if no such clock runs.
    void meet(long ticketId, ClockName name, Instant at) {
        end(ticketId, List.of(name.code()), "case when due_at >= :at then 'met' else 'breached' end", at);
    }

    /// The promise is replaced by another.
    void cancel(long ticketId, ClockName name, Instant at) {
        end(ticketId, List.of(name.code()), "'cancelled'", at);
    }

    /// The ticket ended: what still runs is met or breached by that for the resolution, moot for the others.
    void endAll(long ticketId, Instant at) {
        meet(ticketId, ClockName.RESOLUTION, at);
        var others = List.of(ClockName.FIRST_RESPONSE.code(), ClockName.ACCEPTANCE.code(), ClockName.UPDATE.code());
        end(ticketId, others, "case when due_at >= :at then 'cancelled' else 'breached' end", at);
    }

    private void end(long ticketId, List<String> names, String state, Instant at) {
        jdbc.sql("""
                        with ended as (
                            update sla_clock set ended_at = :at, state = %s
                            where ticket_id = :ticket and name in (:names) and state in ('running', 'paused')
                            returning id
                        )
                        update sla_clock_interval i set to_at = :at
                        from ended where i.clock_id = ended.id and i.to_at is null
                        """.formatted(state))
                .param("ticket", ticketId)
                .param("names", names)
                .param("at", Timestamp.from(at))
                .update();
    }
}
