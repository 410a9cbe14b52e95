package id.tanggap.figures;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Brings the sums up to date for some tickets: takes what each added before from the sums, and adds what it adds now.
/// The same tickets again change nothing, so that a follower may read a change twice and history may be counted while
/// changes come in.
///
/// One statement for any number of tickets: along the primary keys of tickets and their entries, and the index of their
/// clocks.
@Repository
class FigureCounting {

    /// What each ticket adds now: who has it, what it is about, how far it is, and what people changed of what the
    /// program chose. A milestone of spam or of a duplicate is none.
    private static final String FRESH = """
            with fresh as (
                select t.id as ticket_id,
                       (t.created_at at time zone 'Asia/Jakarta')::date as day,
                       coalesce(t.balai_code, '') as balai_code,
                       t.category, t.channel,
                       left(coalesce(t.place_code, ''), 5) as place,
                       t.kind, t.urgency,
                       coalesce(t.outcome, '') as outcome,
                       case when w.worked = 1 and e.category_touched and e.category <> t.category then e.category else '' end
                           as first_category,
                       w.worked,
                       (w.worked = 1 and c.answered_at is not null)::int::smallint as answered,
                       (w.worked = 1 and w.assigned and a.accepted)::int::smallint as accepted,
                       (w.worked = 1 and w.is_ended)::int::smallint as ended,
                       (w.worked = 1 and not w.is_ended and coalesce(t.next_due_at <= :now, false))::int::smallint as overdue,
                       (w.worked = 1 and (c.answer_met or c.answer_missed))::int::smallint as answer_promised,
                       (w.worked = 1 and c.answer_met and not c.answer_missed)::int::smallint as answer_kept,
                       (w.worked = 1 and w.assigned and (c.accept_met or c.accept_missed))::int::smallint as accept_promised,
                       (w.worked = 1 and w.assigned and c.accept_met and not c.accept_missed)::int::smallint as accept_kept,
                       (w.worked = 1 and (c.end_met or c.end_missed))::int::smallint as end_promised,
                       (w.worked = 1 and c.end_met and not c.end_missed)::int::smallint as end_kept,
                       (w.worked = 1 and w.assigned)::int::smallint as assigned,
                       (w.worked = 1 and e.place <> '')::int::smallint as placed,
                       (w.worked = 1 and e.balai <> '')::int::smallint as routed,
                       (w.worked = 1 and e.category_touched and e.category <> t.category)::int::smallint as category_changed,
                       (w.worked = 1 and e.urgency_touched and e.urgency <> t.urgency)::int::smallint as urgency_changed,
                       (w.worked = 1 and e.place_touched and e.place <> '' and e.place <> coalesce(t.place_code, ''))::int::smallint
                           as place_changed,
                       (w.worked = 1 and t.chosen and e.balai <> '' and e.balai <> coalesce(t.balai_code, ''))::int::smallint
                           as balai_changed,
                       case when w.worked = 1 then figure_step(c.answered_at, t.created_at) end as answer_step,
                       case when w.worked = 1 and w.assigned and a.accepted then figure_step(a.ended_at, a.started_at) end as accept_step,
                       case when w.worked = 1 and w.is_ended then figure_step(t.ended_at, t.created_at) end as end_step
                from ticket t
                cross join lateral (
                    select (coalesce(t.outcome, '') not in ('spam', 'duplicate'))::int::smallint as worked,
                           t.state in ('resolved', 'closed', 'cancelled') as is_ended,
                           t.balai_code is not null as assigned
                ) w
                cross join lateral (
                    select min(c.ended_at) filter (where c.name = 'first-response' and c.state in ('met', 'breached')) as answered_at,
                           coalesce(bool_or(c.state = 'met') filter (where c.name = 'first-response'), false) as answer_met,
                           coalesce(bool_or(c.missed) filter (where c.name = 'first-response'), false) as answer_missed,
                           coalesce(bool_or(c.state = 'met') filter (where c.name = 'acceptance'), false) as accept_met,
                           coalesce(bool_or(c.missed) filter (where c.name = 'acceptance'), false) as accept_missed,
                           coalesce(bool_or(c.state = 'met') filter (where c.name = 'resolution'), false) as end_met,
                           coalesce(bool_or(c.missed) filter (where c.name = 'resolution'), false) as end_missed
                    from (
                        select c.name, c.state, c.ended_at,
                               c.state = 'breached' or c.state <> 'cancelled' and c.breached_at is not null as missed
                        from sla_clock c where c.ticket_id = t.id
                    ) c
                ) c
                cross join lateral (
                    select coalesce(bool_or(
                               l.state in ('met', 'breached') and t.state not in ('new', 'triaged', 'handed-over')), false) as accepted,
                           min(l.started_at) as started_at, min(l.ended_at) as ended_at
                    from (
                        select c.state, c.started_at, c.ended_at from sla_clock c
                        where c.ticket_id = t.id and c.name = 'acceptance' and c.state <> 'cancelled'
                        order by c.id desc limit 1
                    ) l
                ) a
                cross join lateral (
                    select coalesce((array_agg(e.data ->> 'category' order by e.n) filter (where e.kind = 'understood'))[1], t.category)
                               as category,
                           coalesce((array_agg(e.data ->> 'urgency' order by e.n) filter (where e.kind = 'understood'))[1], t.urgency)
                               as urgency,
                           coalesce((array_agg(e.data ->> 'place' order by e.n) filter (where e.kind = 'understood'))[1], '') as place,
                           coalesce((array_agg(e.data ->> 'balai' order by e.n) filter (where e.kind = 'routed'))[1], '') as balai,
                           coalesce(bool_or(e.by_person and e.data ->> 'category' is not null), false) as category_touched,
                           coalesce(bool_or(e.by_person and e.data ->> 'urgency' is not null), false) as urgency_touched,
                           coalesce(bool_or(e.by_person and e.data ->> 'place' is not null), false) as place_touched
                    from (
                        select e.n, e.kind, e.data,
                               e.kind = 'corrected' and e.data ->> 'party' in ('agent', 'supervisor', 'balai') as by_person
                        from ticket_event e
                        where e.ticket_id = t.id and e.kind in ('understood', 'routed', 'corrected')
                    ) e
                ) e
                where t.id = any (string_to_array(:ids, ' ')::bigint[]) and t.exercise_id is null
            )
            """;

    /// What is to be taken away and added, for the day, the week and the month of each ticket that differs. A category
    /// that is counted for the first time is in the sums of several unless it is restricted.
    private static final String CHANGES = """
            , old as (
                select o.* from figure_ticket o where o.ticket_id = any (string_to_array(:ids, ' ')::bigint[])
            ), added as (
                select f.* from fresh f
                left join old o on o.ticket_id = f.ticket_id
                where o.ticket_id is null or row(f.*) is distinct from row(o.*)
            ), taken as (
                select o.* from old o
                left join fresh f on f.ticket_id = o.ticket_id
                where f.ticket_id is null or row(f.*) is distinct from row(o.*)
            ), gone as (
                delete from figure_ticket d
                using old o
                where d.ticket_id = o.ticket_id and not exists (select 1 from fresh f where f.ticket_id = o.ticket_id)
            ), kept as (
                insert into figure_ticket select a.* from added a
                on conflict (ticket_id) do update set
                    (day, balai_code, category, channel, place, kind, urgency, outcome, first_category, worked, answered, accepted,
                     ended, overdue, answer_promised, answer_kept, accept_promised, accept_kept, end_promised, end_kept, assigned,
                     placed, routed, category_changed, urgency_changed, place_changed, balai_changed, answer_step, accept_step, end_step)
                    = (excluded.day, excluded.balai_code, excluded.category, excluded.channel, excluded.place, excluded.kind,
                       excluded.urgency, excluded.outcome, excluded.first_category, excluded.worked, excluded.answered,
                       excluded.accepted, excluded.ended, excluded.overdue, excluded.answer_promised, excluded.answer_kept,
                       excluded.accept_promised, excluded.accept_kept, excluded.end_promised, excluded.end_kept,
                       excluded.assigned, excluded.placed, excluded.routed, excluded.category_changed, excluded.urgency_changed, excluded.place_changed,
                       excluded.balai_changed, excluded.answer_step, excluded.accept_step, excluded.end_step)
            ), known as (
                insert into figure_category
                select distinct f.category, not exists (select 1 from restricted_category r where r.category = f.category)
                from fresh f
                on conflict do nothing
                returning category, summed
            ), one as (
                select * from figure_category union all select * from known
            ), key as (
                select o.category as of, o.category from one o
                union all
                select o.category, split_part(o.category, '.', 1) || '.*' from one o where o.summed
                union all
                select o.category, '*' from one o where o.summed
            ), change as (
                select s.span, s.start, d.*
                from (select 1 as sign, a.* from added a union all select -1, o.* from taken o) d
                cross join lateral (values
                    ('d', d.day), ('w', date_trunc('week', d.day)::date), ('m', date_trunc('month', d.day)::date)) s (span, start)
            ), sum_cell as (
                select c.span, c.start, c.category, c.balai_code, %s
                from change c
                group by c.span, c.start, c.category, c.balai_code
            ), count_cell as (
                select v.axis, c.span, c.start, c.category, c.balai_code, v.value, sum(c.sign) as n
                from change c
                cross join lateral (values
                    ('channel', c.channel), ('place', c.place), ('province', left(c.place, 2)), ('kind', c.kind),
                    ('urgency', c.urgency), ('outcome', c.outcome), ('first-category', nullif(c.first_category, ''))) v (axis, value)
                where v.value is not null
                group by v.axis, c.span, c.start, c.category, c.balai_code, v.value
                having sum(c.sign) <> 0
            ), time_cell as (
                select v.milestone, c.span, c.start, c.category, c.balai_code, v.step, sum(c.sign) as n
                from change c
                cross join lateral (values
                    ('answer', c.answer_step), ('accept', c.accept_step), ('end', c.end_step)) v (milestone, step)
                where v.step is not null
                group by v.milestone, c.span, c.start, c.category, c.balai_code, v.step
                having sum(c.sign) <> 0
            )
            """.formatted(FigureTables.measures(
            one -> one == Measure.N ? "sum(c.sign) as n" : "sum(c.sign * c.%s) as %1$s".formatted(one.column())));

    /// A category counts for itself, and unless it is restricted for its group and for all; a balai for itself and for
    /// all.
    private static final String EACH_KEY = """
            join key k on k.of = c.category
            cross join lateral (values (c.balai_code), ('*')) b (balai_code)
            """;

    private static final String SUMS = ", summed as ("
            + FigureTables.addToSums(
                    """
            select c.span, c.start, k.category, b.balai_code, %s
            from sum_cell c %s
            group by c.span, c.start, k.category, b.balai_code
            """.formatted(FigureTables.measures(one -> "sum(c." + one.column() + ")"), EACH_KEY))
            + "), counted as (" + FigureTables.addToCounts("""
            select c.axis, c.span, c.start, k.category, b.balai_code, c.value, sum(c.n)
            from count_cell c %s
            group by c.axis, c.span, c.start, k.category, b.balai_code, c.value
            """.formatted(EACH_KEY))
            + "), timed as (" + FigureTables.addToTimes("""
            select s.milestone, s.span, s.start, s.category, s.balai_code,
                   array_agg(s.step order by s.step), array_agg(s.n order by s.step)
            from (
                select c.milestone, c.span, c.start, k.category, b.balai_code, c.step, sum(c.n)::int as n
                from time_cell c %s
                group by c.milestone, c.span, c.start, k.category, b.balai_code, c.step
                having sum(c.n) <> 0
            ) s
            group by s.milestone, s.span, s.start, s.category, s.balai_code
            """.formatted(EACH_KEY))
            + ") select count(*) from added";

    private final JdbcClient jdbc;

    FigureCounting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whoever calls holds the lock on the row of `figure_progress`.
    ///
    /// @param now tells what is overdue
    /// @return how many of them changed a figure
    int count(Collection<Long> tickets, Instant now) {
        return tickets.isEmpty()
                ? 0
                : jdbc.sql(FRESH + CHANGES + SUMS)
                        .param("ids", tickets.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                        .param("now", Timestamp.from(now))
                        .query(Integer.class)
                        .single();
    }

    /// Forgets all figures; they are counted anew from the first ticket.
    void forget() {
        jdbc.sql("truncate figure_ticket, figure_category, figure_sum, figure_count, figure_time")
                .update();
    }
}
