-- Exports are on the record of who did what from now on; what was recorded of them before goes there too.
with moved as (
    insert into audit_event
        (at, kind, actor_kind, actor_id, actor_name, subject_kind, subject_id, subject_name, arguments)
    select at, 'export', case when user_id is null then 'program' else 'person' end, user_id, name,
           'list', 'queue', '',
           jsonb_strip_nulls(jsonb_build_object(
               'filter', coalesce('/queue/export?q=' || looked, '/queue/export?tab=' || queue),
               'rows', rows::text,
               'whole', case whole when true then 'yes' when false then 'no' end))::text
    from queue_export
    order by id
    returning id
)
insert into audit_waiting (event_id) select id from moved;

drop table queue_export;
