package id.tanggap.supervision;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes handling times by day and team. A day is replaced as a whole, so it can be written again.
///
/// Two statements a day; the second reads the tickets that ended on that day along `ticket_ended`, and the first
/// answer of each along `sla_clock_ticket`. Merged tickets and spam are not counted.
@Component
class DailyStatistics {

    /// The zone of the days: WIB, as at the national desk.
    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

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
        var first = jdbc.sql("select max(day) from team_day")
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
                                   t.assignee_id as person, %1$s as whole,
                                   (select %2$s from sla_clock c
                                    where c.ticket_id = t.id and c.name = 'first-response' and c.ended_at is not null
                                      and c.state in ('met', 'breached')
                                    order by c.id limit 1) as first
                            from ticket t
                            where t.ended_at >= :from and t.ended_at < :to
                              and t.state in ('resolved', 'closed', 'cancelled')
                              and t.outcome not in ('spam', 'duplicate')
                        ), teams as (
                            select office, team, count(*) as tickets,
                                   coalesce(array_agg(distinct person) filter (where person is not null), '{}') as people
                            from ended group by office, team
                        ), firsts as (
                            select office, team, jsonb_object_agg(first, n) as steps
                            from (select office, team, first, count(*) as n from ended
                                  where first is not null group by office, team, first) as counted
                            group by office, team
                        ), wholes as (
                            select office, team, jsonb_object_agg(whole, n) as steps
                            from (select office, team, whole, count(*) as n from ended
                                  group by office, team, whole) as counted
                            group by office, team
                        )
                        insert into team_day (office, day, team_id, people, tickets, answered, ended)
                        select t.office, :day, t.team, t.people, t.tickets, coalesce(f.steps, '{}'), w.steps
                        from teams t
                        join wholes w on w.office = t.office and w.team = t.team
                        left join firsts f on f.office = t.office and f.team = t.team
                        on conflict (office, day, team_id) do nothing
                        """.formatted(
                                DurationHistogram.STEP.formatted("extract(epoch from t.ended_at - t.created_at)"),
                                DurationHistogram.STEP.formatted("extract(epoch from c.ended_at - c.started_at)")))
                .param("day", day)
                .param("from", java.sql.Timestamp.from(day.atStartOfDay(ZONE).toInstant()))
                .param(
                        "to",
                        java.sql.Timestamp.from(
                                day.plusDays(1).atStartOfDay(ZONE).toInstant()))
                .update();
    }
}
