package id.tanggap.ticket.clock;

import id.tanggap.sla.ClockName;
import id.tanggap.sla.PlannedClock;
import id.tanggap.sla.SlaPolicy;
import id.tanggap.ticket.ClockState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The clocks of tickets as stored, with the intervals in which they ran and were paused. Callers hold the lock on the
/// ticket.
@Component
public class ClockStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SlaPolicy policy;
    private final ClockIntervalStore intervals;

    ClockStore(JdbcClient jdbc, JsonMapper json, SlaPolicy policy, ClockIntervalStore intervals) {
        this.jdbc = jdbc;
        this.json = json;
        this.policy = policy;
        this.intervals = intervals;
    }

    /// One statement for all clocks and their first intervals.
    ///
    /// @param holder the balai that holds the ticket, for the office's clock; null for the national queue
    public void start(long ticketId, List<PlannedClock> planned, @Nullable String holder) {
        var rows = planned.stream()
                .map(clock -> row(ticketId, new ReplannedClock(clock, clock.dueAt(), List.of()), holder))
                .toList();
        insert(rows, "opened");
    }

    /// @param pauses pauses of the clock so far, in order; the last may be open
    record ReplannedClock(PlannedClock clock, Instant due, List<Pause> pauses) {
        boolean isPaused() {
            return !pauses.isEmpty() && pauses.getLast().to() == null;
        }
    }

    /// A pause.
    ///
    /// @param to null while it is open
    record Pause(Instant from, @Nullable Instant to, String why) implements Comparable<Pause> {
        private static final Comparator<Pause> BY_TIME = Comparator.comparing(Pause::from)
                .thenComparing(Pause::to, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Pause::why);

        boolean isEmpty() {
            return to != null && !to.isAfter(from);
        }

        @Override
        public int compareTo(Pause other) {
            return BY_TIME.compare(this, other);
        }
    }

    /// Starts clocks that tickets lacked; one statement for any number.
    void begin(List<LackingClock> lacking) {
        var rows = lacking.stream()
                .map(one -> row(
                        one.ticket().id(),
                        one.planned(),
                        one.ticket().assignment().balai()))
                .toList();
        insert(rows, "rule-added");
    }

    private void insert(List<Map<String, Object>> rows, String why) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        with clock as (
                            insert into sla_clock
                                (ticket_id, name, calendar, zone, minutes, started_at, due_at, state, why,
                                 holder, warn_at, ring_at)
                            select r.ticket, r.name, r.calendar, r.zone, r.minutes, r.started, r.due, r.state, r.why,
                                   r.holder, r.warn, r.ring
                            from jsonb_to_recordset(:rows::jsonb)
                                 as r (ticket bigint, name text, calendar text, zone text, minutes int, started timestamptz,
                                       due timestamptz, state text, why jsonb, holder text, warn timestamptz,
                                       ring timestamptz)
                            returning id, ticket_id, name
                        )
                        insert into sla_clock_interval (clock_id, from_at, to_at, state, why)
                        select c.id, i.from_at, i.to_at, i.state, coalesce(i.why, :why)
                        from clock c
                        join jsonb_to_recordset(:rows::jsonb) as r (ticket bigint, name text, intervals jsonb)
                            on r.ticket = c.ticket_id and r.name = c.name
                        cross join jsonb_to_recordset(r.intervals)
                                   as i (from_at timestamptz, to_at timestamptz, state text, why text)
                        """)
                .param("rows", json.writeValueAsString(rows))
                .param("why", why)
                .update();
    }

    private Map<String, Object> row(long ticketId, ReplannedClock one, @Nullable String holder) {
        var clock = one.clock();
        var row = new HashMap<String, Object>();
        row.put("ticket", ticketId);
        row.put("name", clock.name().code());
        row.put("calendar", clock.calendar());
        row.put("zone", clock.zone().getId());
        row.put("minutes", clock.minutes());
        row.put("started", clock.startsAt());
        row.put("due", one.due());
        row.put("state", one.isPaused() ? "paused" : "running");
        row.put("why", clock.why());
        row.put("warn", later(policy.warning(clock), one));
        row.put("ring", later(policy.firstRing(clock), one));
        row.put("intervals", intervals(clock.startsAt(), one.pauses()));
        if (holder != null && clock.name() == ClockName.ACCEPTANCE) {
            row.put("holder", holder);
        }
        return row;
    }

    /// The warning time moves with the due time.
    private Instant later(Instant warn, ReplannedClock one) {
        var counting = policy.counting(one.clock().calendar(), one.clock().zone());
        var moved = warn;
        for (var pause : one.pauses()) {
            if (pause.to() != null) {
                moved = counting.resumed(moved, pause.from(), pause.to());
            }
        }
        return moved;
    }

    private static List<Map<String, Object>> intervals(Instant start, List<Pause> pauses) {
        var intervals = new ArrayList<Map<String, Object>>();
        @Nullable Instant from = start;
        for (var pause : pauses) {
            if (from != null && pause.from().isAfter(from)) {
                intervals.add(Map.of("from_at", from, "to_at", pause.from(), "state", "running"));
            }
            var paused =
                    new HashMap<String, Object>(Map.of("from_at", pause.from(), "state", "paused", "why", pause.why()));
            if (pause.to() != null) {
                paused.put("to_at", pause.to());
            }
            intervals.add(paused);
            from = pause.to();
        }
        if (from != null) {
            intervals.add(Map.of("from_at", from, "state", "running"));
        }
        return intervals;
    }

    /// Ends a clock as met, or as breached if it is late; nothing happens if no such clock is running or paused.
    void meet(long ticketId, ClockName name, Instant at) {
        end(ticketId, name, ClockState.MET, at);
    }

    /// The ticket ended: an open resolution clock is met or breached by that; the others are cancelled, or breached if
    /// they are late.
    void endAll(long ticketId, Instant at) {
        meet(ticketId, ClockName.RESOLUTION, at);
        for (var name : List.of(ClockName.FIRST_RESPONSE, ClockName.ACCEPTANCE, ClockName.UPDATE)) {
            cancelUnlessBreached(ticketId, name, at);
        }
    }

    void cancelAll(long ticketId, Instant at) {
        for (var name : ClockName.values()) {
            cancelUnlessBreached(ticketId, name, at);
        }
    }

    /// Cancels a clock, unless it is late: then it ends as breached.
    void cancelUnlessBreached(long ticketId, ClockName name, Instant at) {
        end(ticketId, name, ClockState.CANCELLED, at);
    }

    /// Cancels the running clock, and the one that it had replaced runs again as if it had never ended. If that one
    /// was not ended by this one, because it was met already, none runs.
    void undoReplacement(long ticketId, ClockName name, Instant at) {
        var before = jdbc.sql("""
                        select old.id
                        from sla_clock taken
                        join sla_clock old on old.ticket_id = taken.ticket_id and old.name = taken.name
                             and old.state = 'cancelled' and old.ended_at = taken.started_at
                        where taken.ticket_id = :ticket and taken.name = :name and taken.state = 'running'
                        order by old.id desc
                        limit 1
                        """)
                .param("ticket", ticketId)
                .param("name", name.code())
                .query(Long.class)
                .optional();
        cancelUnlessBreached(ticketId, name, at);
        before.ifPresent(this::reactivate);
    }

    /// The timer looks at it at once and finds out when there is something to say.
    private void reactivate(long clock) {
        jdbc.sql("""
                        with old as (
                            update sla_clock set state = 'running', ended_at = null, ring_at = started_at
                            where id = :clock
                            returning id
                        )
                        update sla_clock_interval i set to_at = null
                        from old where i.clock_id = old.id
                          and i.from_at = (select max(from_at) from sla_clock_interval where clock_id = :clock)
                        """).param("clock", clock).update();
    }

    /// @param state of the clock if it is not late
    private void end(long ticketId, ClockName name, ClockState state, Instant at) {
        jdbc.sql("""
                        with ended as (
                            update sla_clock set
                                ended_at = :at,
                                state = case when due_at >= :at or state = 'paused' and breached_at is null
                                             then :state else 'breached' end,
                                ring_at = null
                            where ticket_id = :ticket and name = :name and state in ('running', 'paused')
                            returning id
                        )
                        """ + ClockIntervalStore.END_INTERVALS)
                .param("ticket", ticketId)
                .param("name", name.code())
                .param("state", state.code())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Clocks that ended at `then` run again as if they had not; those that started then are cancelled. Two
    /// statements.
    void reactivate(long ticketId, List<ClockName> names, Instant then, Instant at) {
        var codes = names.stream().map(ClockName::code).toList();
        jdbc.sql("""
                        with ended as (
                            update sla_clock set ended_at = :at, state = 'cancelled', ring_at = null
                            where ticket_id = :ticket and name in (:names) and started_at = :then and ended_at is null
                            returning id
                        )
                        """ + ClockIntervalStore.END_INTERVALS)
                .param("ticket", ticketId)
                .param("names", codes)
                .param("then", Timestamp.from(then))
                .param("at", Timestamp.from(at))
                .update();
        intervals.reactivate(ticketId, codes, then);
    }

    /// Pauses all running clocks.
    void pause(long ticketId, PauseReason why, Instant at) {
        intervals.pause(ticketId, why, at);
    }

    /// Resumes clocks that were paused to wait for the citizen: the working time that was left then is left now.
    void resume(long ticketId, Instant at) {
        var resumed = intervals.paused(ticketId, PauseReason.WAITING_CITIZEN).stream()
                .map(clock -> resumed(clock, at))
                .toList();
        intervals.resume(resumed, "resumed", at);
    }

    private ClockIntervalStore.ResumedClock resumed(ClockIntervalStore.PausedClock clock, Instant at) {
        var counting = policy.counting(clock.calendar(), clock.zone());
        return new ClockIntervalStore.ResumedClock(
                clock.id(),
                counting.resumed(clock.dueAt(), clock.pausedAt(), at),
                counting.resumed(clock.warnAt(), clock.pausedAt(), at));
    }

    /// Resumes clocks that a merge had paused, with their old due times: the citizen waited the whole time.
    void resumeAfterUnmerge(long ticketId, Instant at) {
        var same = intervals.paused(ticketId, PauseReason.MERGED).stream()
                .map(clock -> new ClockIntervalStore.ResumedClock(clock.id(), clock.dueAt(), clock.warnAt()))
                .toList();
        intervals.resume(same, "unmerged", at);
    }

    /// A clock that started since the ticket was opened or reopened.
    record CycleClock(ClockName name, boolean open, Instant startedAt, List<Pause> pauses) {}

    List<CycleClock> since(long ticketId, Instant cycle) {
        return intervals.since(ticketId, cycle);
    }

    /// Replaces the running clocks by others; at most five statements.
    void replace(long ticketId, List<ReplannedClock> planned, @Nullable String holder, Instant at) {
        cancelAll(ticketId, at);
        insert(planned.stream().map(one -> row(ticketId, one, holder)).toList(), "replanned");
    }
}
