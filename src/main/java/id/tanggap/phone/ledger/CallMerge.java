package id.tanggap.phone.ledger;

import id.tanggap.phone.call.LockedCall;
import id.tanggap.phone.call.LockedCalls;
import id.tanggap.phone.callback.CallbackLifecycle;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Merges calls that turned out to be one call: all data of the younger call moves to the older one, and the younger
/// id is kept as an alias. One statement for each table, however many calls are merged. Rare.
@Component
record CallMerge(JdbcClient jdbc, LockedCalls calls, CallbackLifecycle lifecycle) {

    private static final String MERGED = " from unnest(:olds::bigint[], :intos::bigint[]) as m (old_id, into_id) ";

    /// @param merges id of the older call, by the id of the younger one
    void merge(Map<Long, Long> merges, Instant at) {
        if (merges.isEmpty()) {
            return;
        }
        lockInOrder(merges);
        withdrawSecondCallbacks(merges, at);
        move(merges, "update call_trace x set call_id = m.into_id" + MERGED + "where x.call_id = m.old_id");
        move(merges, "update call_tie x set call_id = m.into_id" + MERGED + "where x.call_id = m.old_id");
        move(merges, "update callback_event x set call_id = m.into_id" + MERGED + "where x.call_id = m.old_id");
        moveForms(merges);
        moveRecordings(merges);
        keepHigherFollowUp(merges);
        move(merges, "update call_merged x set call_id = m.into_id" + MERGED + "where x.call_id = m.old_id");
        move(merges, "insert into call_merged (id, call_id) select m.old_id, m.into_id" + MERGED);
        move(
                merges,
                "delete from call c using unnest(:olds::bigint[], :intos::bigint[]) as m (old_id, into_id)"
                        + " where c.id = m.old_id");
    }

    private void lockInOrder(Map<Long, Long> merges) {
        move(merges, """
                with locked as (
                    select id from call where id = any(:olds::bigint[]) or id = any(:intos::bigint[])
                    order by id for update
                )
                update call set version = version + 1 from locked where call.id = locked.id
                """);
    }

    /// A call belongs to one callback. If the younger call belongs to another one, that callback may have no call
    /// left.
    private void withdrawSecondCallbacks(Map<Long, Long> merges, Instant at) {
        for (var merge : merges.entrySet()) {
            var young = calls.lock(merge.getKey()).orElseThrow();
            var old = calls.lock(merge.getValue()).orElseThrow();
            if (young.callbackId() != null
                    && old.callbackId() != null
                    && !young.callbackId().equals(old.callbackId())) {
                lifecycle.withdrawIfUnneeded(young, LockedCall.SYSTEM, at);
            }
        }
    }

    /// Both texts are kept, the younger call's below.
    private void moveForms(Map<Long, Long> merges) {
        move(merges, """
                insert into call_form (call_id, user_id, form, version, saved_at)
                select m.into_id,
                       (array_agg(f.user_id order by f.saved_at desc))[1],
                       jsonb_set((array_agg(f.form order by f.saved_at desc))[1], '{text}',
                                 to_jsonb(string_agg(f.form ->> 'text', E'\\n\\n' order by f.saved_at))),
                       max(f.version), max(f.saved_at)
                from unnest(:olds::bigint[], :intos::bigint[]) as m (old_id, into_id)
                join call_form f on f.call_id = m.old_id
                group by m.into_id
                on conflict (call_id) do update set
                    form = jsonb_set(call_form.form, '{text}',
                                     to_jsonb((call_form.form ->> 'text') || E'\\n\\n' || (excluded.form ->> 'text'))),
                    version = greatest(call_form.version, excluded.version) + 1
                """);
        move(
                merges,
                "delete from call_form x using unnest(:olds::bigint[], :intos::bigint[]) as m (old_id, into_id)"
                        + " where x.call_id = m.old_id");
    }

    /// If both calls have a recording of the same name, the recording's id is appended.
    private void moveRecordings(Map<Long, Long> merges) {
        move(merges, """
                update call_recording x set
                    call_id = m.into_id,
                    name = case when exists (
                                select 1
                                from call_recording y
                                where y.id <> x.id and y.name = x.name
                                  and (y.call_id = m.into_id or y.call_id = any(:olds::bigint[])))
                           then x.name || ' #' || x.id else x.name end
                from unnest(:olds::bigint[], :intos::bigint[]) as m (old_id, into_id)
                where x.call_id = m.old_id
                """);
    }

    /// The older call keeps its follow-up unless the younger one's ranks higher: a ticket, then a link, then a
    /// person's decision.
    private void keepHigherFollowUp(Map<Long, Long> merges) {
        move(merges, """
                with ranked as (
                    select m.into_id, c.*,
                           case when c.became = 'ticket' then 3
                                when c.became = 'linked' then 2
                                when c.decided_by is not null and c.decided_by <> 'system' then 1
                                else 0 end as rank
                    from (select old_id as id, into_id from unnest(:olds::bigint[], :intos::bigint[])
                              as m (old_id, into_id)
                          union
                          select into_id, into_id from unnest(:olds::bigint[], :intos::bigint[])
                              as m (old_id, into_id)) as m
                    join call c on c.id = m.id
                ), best as (
                    select distinct on (into_id) * from ranked order by into_id, rank desc, id
                ), linked as (
                    select into_id, (array_agg(callback_id order by id) filter (where callback_id is not null))[1] as callback
                    from ranked group by into_id
                )
                update call c set
                    became = b.became, reason = b.reason, decided_by = b.decided_by,
                    ticket_id = b.ticket_id, reporter_id = coalesce(b.reporter_id, c.reporter_id),
                    taken = b.taken, agent_id = b.agent_id,
                    callback_id = l.callback
                from best b
                join linked l on l.into_id = b.into_id
                where c.id = b.into_id
                """);
    }

    private void move(Map<Long, Long> merges, String sql) {
        jdbc.sql(sql)
                .param("olds", merges.keySet().toArray(Long[]::new))
                .param("intos", merges.values().toArray(Long[]::new))
                .update();
    }
}
