package id.tanggap.ticket.recalculation;

import id.tanggap.ticket.clock.LackingClock;
import id.tanggap.ticket.clock.LackingClocks;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Moves, begins and ends clocks, remembers that each was, and when their tickets are due next. A fixed number of
/// statements for any number of clocks; each ticket is written once.
@Repository
class ClockChanger {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LackingClocks lacking;

    ClockChanger(JdbcClient jdbc, JsonMapper json, LackingClocks lacking) {
        this.jdbc = jdbc;
        this.json = json;
        this.lacking = lacking;
    }

    void apply(long run, ClockChanges changes) {
        if (changes.tickets().isEmpty()) {
            return;
        }
        move(run, changes.moves(), changes.now());
        withdraw(run, changes.withdrawn(), changes.now());
        begin(run, changes);
        queue(changes.tickets());
    }

    private void move(long run, List<ClockMove> moves, Instant at) {
        if (moves.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        with rows as (
                            select * from jsonb_to_recordset(:rows::jsonb)
                                as r (id bigint, before timestamptz, due timestamptz, warn timestamptz,
                                      ring timestamptz, calendar text, minutes int, why jsonb)
                        ), moved as (
                            update sla_clock c set
                                due_at = r.due, warn_at = r.warn, calendar = r.calendar, minutes = r.minutes,
                                why = r.why,
                                ring_at = case when c.state = 'running' then r.ring else c.ring_at end
                            from rows r where c.id = r.id
                        )
                        insert into clock_move (clock_id, run_id, due_before, due_after, moved_at)
                        select id, :run, before, due, :at from rows
                        """)
                .param(
                        "rows",
                        json.writeValueAsString(
                                moves.stream().map(ClockChanger::row).toList()))
                .param("run", run)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// They end without being kept or broken. No interval ends before it began: the time of a node may be behind.
    private void withdraw(long run, List<OpenClock> clocks, Instant at) {
        if (clocks.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        with ended as (
                            update sla_clock set state = 'cancelled', ended_at = :at, ring_at = null
                            where id in (:clocks) and state in ('running', 'paused')
                            returning id, due_at
                        ), closed as (
                            update sla_clock_interval i set to_at = greatest(:at::timestamptz, i.from_at)
                            from ended where i.clock_id = ended.id and i.to_at is null
                        )
                        insert into clock_move (clock_id, run_id, due_before, due_after, moved_at, kind)
                        select id, :run, due_at, due_at, :at, 'withdrawn' from ended
                        """)
                .param("clocks", clocks.stream().map(OpenClock::id).toList())
                .param("run", run)
                .param("at", Timestamp.from(at))
                .update();
    }

    private void begin(long run, ClockChanges changes) {
        lacking.begin(changes.begun());
        for (var name :
                changes.begun().stream().map(LackingClock::name).distinct().toList()) {
            jdbc.sql("""
                            insert into clock_move (clock_id, run_id, due_before, due_after, moved_at, kind)
                            select id, :run, due_at, due_at, :at, 'begun' from sla_clock
                            where ticket_id in (:tickets) and name = :name and state in ('running', 'paused')
                            """)
                    .param("tickets", tickets(changes, name))
                    .param("name", name)
                    .param("run", run)
                    .param("at", Timestamp.from(changes.now()))
                    .update();
        }
    }

    private static List<Long> tickets(ClockChanges changes, String name) {
        return changes.begun().stream()
                .filter(clock -> clock.name().equals(name))
                .map(clock -> clock.ticket().id())
                .toList();
    }

    private void queue(List<Long> tickets) {
        jdbc.sql("""
                        update ticket t set next_due_at = n.due_at, next_clock = n.name
                        from ticket own
                        left join lateral (
                            select due_at, name from sla_clock
                            where ticket_id = own.id and state = 'running'
                            order by due_at limit 1
                        ) as n on true
                        where own.id in (:tickets) and t.id = own.id
                        """).param("tickets", tickets).update();
    }

    private static Map<String, Object> row(ClockMove move) {
        var row = new HashMap<String, Object>();
        row.put("id", move.clock().id());
        row.put("before", move.clock().due());
        row.put("due", move.due());
        row.put("warn", move.warn());
        row.put("ring", move.ring());
        row.put("calendar", move.planned().calendar());
        row.put("minutes", move.planned().minutes());
        row.put("why", move.planned().why());
        return row;
    }
}
