-- Exercises: a script that is played through the same doors as real things, and the marks that keep it apart from them.

create table exercise (
    id          bigint generated always as identity primary key,
    script      text not null,
    name        text not null check (length(name) between 1 and 200),
    content     text not null,
    state       text not null check (state in ('running', 'paused', 'ended')),
    speed       int  not null check (speed between 1 and 100),
    played_ms   bigint not null default 0 check (played_ms >= 0),
    resumed_at  timestamptz,
    started_at  timestamptz not null,
    started_by  text not null,
    user_id     bigint not null references app_user (id),
    ended_at    timestamptz,
    stopped     boolean not null default false,
    check ((state = 'running') = (resumed_at is not null)),
    check ((state = 'ended') = (ended_at is not null))
);
comment on column exercise.content is 'The script as it was when it began: a file that changes later changes nothing.';
comment on column exercise.played_ms is 'Time of the script that had passed when it was resumed last, milliseconds.';
comment on column exercise.stopped is 'A person ended it before its last step.';
create unique index exercise_one on exercise ((true)) where state <> 'ended'; -- one at a time

create table exercise_step (
    exercise_id bigint not null references exercise (id),
    no          int    not null check (no >= 1),
    at_ms       bigint not null check (at_ms >= 0),
    kind        text   not null check (kind in ('report', 'quake', 'alert', 'answer')),
    title       text   not null,
    played_at   timestamptz,
    late_ms     bigint,
    result      text,
    primary key (exercise_id, no)
);
comment on column exercise_step.late_ms is 'How long after its time it was played, of real time; an answer waits until somebody was asked.';
comment on column exercise_step.result is 'Of an answer whose it was: ids of the order''s people.';

create table exercise_participant (
    exercise_id bigint not null references exercise (id),
    user_id     bigint not null references app_user (id),
    at          timestamptz not null,
    primary key (exercise_id, user_id)
);
comment on table exercise_participant is 'Who takes part: only they see its tickets and hear its alarms.';

-- Of which exercise a thing is; null for everything real. It never changes.
alter table ticket add column exercise_id bigint references exercise (id);
create index ticket_exercise on ticket (exercise_id, id) where exercise_id is not null;
alter table incident add column exercise_id bigint references exercise (id);
alter table incident add constraint incident_exercise check (exercise_id is null or exercise);
create index incident_exercise_of on incident (exercise_id, id) where exercise_id is not null;
alter table hazard_event add column exercise_id bigint references exercise (id);
alter table site add column exercise_id bigint references exercise (id);
alter table person add column exercise_id bigint references exercise (id);

create function exercise_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'Whether a % is of an exercise never changes', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger ticket_exercise_kept before update of exercise_id on ticket
    for each row when (old.exercise_id is distinct from new.exercise_id) execute function exercise_is_kept();
create trigger incident_exercise_kept before update of exercise_id on incident
    for each row when (old.exercise_id is distinct from new.exercise_id) execute function exercise_is_kept();

-- Tickets of an exercise belong to its incidents only, and those to no other.
create function incident_ticket_of_one_exercise() returns trigger language plpgsql as $$
begin
    if (select exercise_id from ticket where id = new.ticket_id)
       is distinct from (select exercise_id from incident where id = new.incident_id) then
        raise exception 'A ticket and an incident of different exercises' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger incident_ticket_exercise after insert on incident_ticket
    for each row execute function incident_ticket_of_one_exercise();

-- Goods and people of an exercise move for its incidents only, and nothing else moves for those.
create function dispatch_of_one_exercise() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from incident i, site s
        where i.id = new.incident_id and s.id in (new.site_id, new.to_site_id)
          and i.exercise_id is distinct from s.exercise_id) then
        raise exception 'An order of an exercise for a real site, or the other way' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger dispatch_order_exercise after insert on dispatch_order
    for each row execute function dispatch_of_one_exercise();

-- Nothing of an exercise leaves the house: what is queued for it is kept, visibly, and is never handed to a carrier.
alter table outbound add column exercise boolean not null default false;
alter table outbound add constraint outbound_exercise_stays check (not exercise or state = 'suppressed') not valid;
alter table outbound validate constraint outbound_exercise_stays;

alter table dispatch_person drop constraint dispatch_person_sent_check;
alter table dispatch_person add constraint dispatch_person_sent_check
    check (sent in ('text', 'deferred', 'suppressed', 'none', 'exercise'));

-- Figures of queues count real tickets.
create or replace function queue_tally_of(t ticket, step int) returns void language sql as $$
    insert into queue_tally (owner, balai_code, category, state, urgency, team, held, n)
    select owner, coalesce(t.balai_code, ''), t.category, t.state, t.urgency, coalesce(t.team_id, 0),
           t.assignee_id is not null, step
    from unnest(array[0, t.assignee_id]) as owner
    where owner is not null and t.state not in ('resolved', 'closed', 'cancelled') and t.exercise_id is null
$$;
