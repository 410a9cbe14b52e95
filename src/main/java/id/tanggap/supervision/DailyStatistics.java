package id.tanggap.supervision;

import id.tanggap.platform.code.IndonesianZone;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes handling times by day and team, and clocks met in time by day and office. A day is replaced as a whole, so it
/// can be written again.
///
/// Three statements a day; the second reads the tickets that ended on that day along `ticket_ended`, and the first
/// answer of each along `sla_clock_ticket`. Merged tickets and spam are not counted.
@Component
class DailyStatistics {

    /// The zone of the days: WIB, as at the national desk.
    static final ZoneId ZONE = IndonesianZone.NATIONAL;

    static final int DAYS = 28;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DailyStatistics(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// From the day before the last one written to today; the first time it goes back four weeks.
    List<LocalDate> missing() {
        var today = clock.instant().atZone(ZONE).toLocalDate();
        var first = jdbc.sql("select max(day) from team_day where exists (select 1 from clock_day)")
                .query(Date.class)
                .optional()
                .map(last -> last.toLocalDate().minusDays(1))
                .filter(last -> last.isAfter(today.minusDays(DAYS)))
                .orElse(today.minusDays(DAYS));
        return first.datesUntil(today.plusDays(1)).toList();
    }

    void write(LocalDate day) {
        transaction.executeWithoutResult(status -> replace(day));
    }

    private void replace(LocalDate day) {
        jdbc.sql("delete from team_day where day = :day").param("day", day).update();
        jdbc.sql("""
                        with ended as (
                            select coalesce(t.balai_code, '') as office, coalesce(t.team_id, 0) as team,
                                   t.assignee_id as person, extract(epoch from t.ended_at - t.created_at) as whole,
                                   (select extract(epoch from c.ended_at - c.started_at) from sla_clock c
                                    where c.ticket_id = t.id and c.name = 'first-response' and c.ended_at is not null
                                      and c.state in ('met', 'breached')
                                    order by c.id limit 1) as first
                            from ticket t
                            where t.ended_at >= :from and t.ended_at < :to
                              and t.state in ('resolved', 'closed', 'cancelled')
                              and t.outcome not in ('spam', 'duplicate')
                              and t.exercise_id is null
                        ), teams as (
                            select office, team, count(*) as tickets,
                                   coalesce(array_agg(distinct person) filter (where person is not null), '{}') as people
                            from ended group by office, team
                        ), durations as (
                            select office, team, 'ended' as until, whole as seconds from ended
                            union all
                            select office, team, 'answered', first from ended where first is not null
                        ), counted as (
                            select office, team, until, count(*) as n,
                                   -- the step of DurationHistogram; four years are step 84
                                   least(84, floor(4 * log(2, 1 + greatest(0, seconds) / 60.0)))::int as step
                            from durations group by office, team, until, step
                        ), histograms as (
                            select office, team,
                                   jsonb_object_agg(step, n) filter (where until = 'answered') as answered,
                                   jsonb_object_agg(step, n) filter (where until = 'ended') as ended
                            from counted group by office, team
                        )
                        insert into team_day (office, day, team_id, people, tickets, answered, ended)
                        select t.office, :day, t.team, t.people, t.tickets, coalesce(h.answered, '{}'), h.ended
                        from teams t
                        join histograms h on h.office = t.office and h.team = t.team
                        on conflict (office, day, team_id) do nothing
                        """)
                .param("day", day)
                .param("from", java.sql.Timestamp.from(day.atStartOfDay(ZONE).toInstant()))
                .param(
                        "to",
                        java.sql.Timestamp.from(
                                day.plusDays(1).atStartOfDay(ZONE).toInstant()))
                .update();
        replaceClocks(day);
    }

    /// One statement along `sla_clock_due`.
    private void replaceClocks(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(ZONE).toInstant();
        var now = clock.instant();
        jdbc.sql("""
                        with counted as (
                            select coalesce(t.balai_code, '') as office, count(*) as due,
                                   count(*) filter (where c.state = 'met') as met
                            from sla_clock c
                            join ticket t on t.id = c.ticket_id
                            where c.due_at >= :from and c.due_at < :to and c.state in ('met', 'breached', 'running')
                              and (t.outcome is null or t.outcome not in ('spam', 'duplicate'))
                            group by 1
                        ), gone as (
                            delete from clock_day d
                            where d.day = :day and not exists (select 1 from counted c where c.office = d.office)
                        )
                        insert into clock_day (office, day, due, met)
                        select office, :day, due, met from counted
                        on conflict (office, day) do update set due = excluded.due, met = excluded.met
                        """)
                .param("day", day)
                .param("from", java.sql.Timestamp.from(day.atStartOfDay(ZONE).toInstant()))
                .param("to", java.sql.Timestamp.from(end.isAfter(now) ? now : end))
                .update();
    }
}
