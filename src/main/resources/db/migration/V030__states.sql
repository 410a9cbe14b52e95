-- A ticket's way from new to closed: states, outcomes as data, who has it, and the second line of defence.
-- docs/decisions/0011-states-and-clocks.md explains the states.

alter table ticket
    add column outcome     text,
    add column resume      text,
    add column team_id     bigint,
    add column assignee_id bigint references app_user (id),
    add column chosen      boolean not null default false,
    add column hand_overs  int     not null default 0,
    add column declines    int     not null default 0,
    add column declined_by text[]  not null default '{}',
    add column alarm       boolean not null default false,
    add column main_id     bigint references ticket (id),
    add column incident_id bigint references ticket (id),
    add column cycle_at    timestamptz,
    add column ended_at    timestamptz,
    -- Fair order of "next for me"; stored, because an index on it must not depend on a function.
    add column urgency_rank smallint generated always as
        (case urgency when 'darurat' then 0 when 'tinggi' then 1 when 'biasa' then 2 else 3 end) stored;

comment on column ticket.version     is 'Number of the last timeline entry that its row follows from.';
comment on column ticket.resume      is 'The state to go on with after waiting, or when an ended ticket opens again.';
comment on column ticket.chosen      is 'A person chose the balai: routing does not overrule them.';
comment on column ticket.declined_by is 'Balai that said no; routing leaves them out.';
comment on column ticket.alarm       is 'It went back and forth too often: a supervisor looks.';
comment on column ticket.main_id     is 'It is a duplicate: everything new goes to this ticket.';
comment on column ticket.incident_id is 'It is one of many reports of this incident: answered with it.';
comment on column ticket.cycle_at    is 'When its present promises began: at opening, or when it was opened again. Null: created_at.';

-- Old rows: closed ones take their outcome from the timeline; the version is the last entry's number.
update ticket t set
    outcome  = case when t.state = 'closed' then coalesce(
                   (select e.data ->> 'outcome' from ticket_event e
                    where e.ticket_id = t.id and e.kind = 'closed' order by e.n desc limit 1), 'answered') end,
    ended_at = case when t.state = 'closed' then t.updated_at end,
    version  = coalesce((select max(e.n) from ticket_event e where e.ticket_id = t.id), 1);

-- Which state may follow which. The program's table (ticket.Workflow) also says who may and what it takes;
-- a test holds the two against each other.
create table ticket_transition (
    from_state text not null,
    to_state   text not null,
    primary key (from_state, to_state)
);
insert into ticket_transition (from_state, to_state)
select f, t from unnest(array['new', 'triaged', 'handed-over', 'accepted', 'in-progress',
                              'waiting-citizen', 'waiting-third-party']) f,
            unnest(array['resolved', 'closed', 'cancelled']) t
union values
    ('new', 'triaged'),
    ('new', 'handed-over'),         ('triaged', 'handed-over'),     ('accepted', 'handed-over'),
    ('in-progress', 'handed-over'), ('waiting-third-party', 'handed-over'),
    ('handed-over', 'triaged'),     ('accepted', 'triaged'),        ('in-progress', 'triaged'),
    ('waiting-third-party', 'triaged'),
    ('handed-over', 'accepted'),    ('accepted', 'in-progress'),
    ('new', 'waiting-citizen'),     ('triaged', 'waiting-citizen'), ('handed-over', 'waiting-citizen'),
    ('accepted', 'waiting-citizen'), ('in-progress', 'waiting-citizen'),
    ('accepted', 'waiting-third-party'), ('in-progress', 'waiting-third-party'),
    ('waiting-citizen', 'new'),     ('waiting-citizen', 'triaged'), ('waiting-citizen', 'handed-over'),
    ('waiting-citizen', 'accepted'), ('waiting-citizen', 'in-progress'),
    ('waiting-third-party', 'in-progress'),
    ('resolved', 'closed'),
    ('resolved', 'triaged'),  ('resolved', 'handed-over'),  ('resolved', 'accepted'),  ('resolved', 'in-progress'),
    ('cancelled', 'triaged'), ('cancelled', 'handed-over'), ('cancelled', 'accepted'), ('cancelled', 'in-progress'),
    -- opened again, or a merge undone
    ('closed', 'new'), ('closed', 'triaged'), ('closed', 'handed-over'), ('closed', 'accepted'),
    ('closed', 'in-progress'), ('closed', 'waiting-citizen'), ('closed', 'waiting-third-party'), ('closed', 'resolved');

create function ticket_moves_as_allowed() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from ticket_transition where from_state = old.state and to_state = new.state) then
        raise exception 'ticket % cannot go from % to %', old.number, old.state, new.state
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger ticket_moves before update of state on ticket
    for each row when (old.state is distinct from new.state) execute function ticket_moves_as_allowed();

-- The timeline only grows.
create function timeline_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'the timeline of ticket % only grows', old.ticket_id using errcode = 'check_violation';
end $$;
create trigger ticket_event_only_grows before update or delete on ticket_event
    for each row execute function timeline_only_grows();

-- How a ticket can end, honestly. Operators edit what each outcome takes.
create table outcome (
    code             text primary key check (code ~ '^[a-z-]+$'),
    label_id         text not null,
    label_en         text not null,
    ends_in          text not null check (ends_in in ('resolved', 'closed', 'cancelled')),
    needs_reason     boolean not null default false,
    needs_answer     boolean not null default false,
    needs_proof      boolean not null default false,
    needs_supervisor boolean not null default false,
    needs_reference  boolean not null default false,
    tells_citizen    boolean not null default true,
    offered          boolean not null default true,
    position         int not null
);
comment on column outcome.needs_answer    is 'A person has answered the citizen since the ticket was opened, if there is a road to them.';
comment on column outcome.needs_proof     is 'Staff attached a file (photo, letter).';
comment on column outcome.needs_reference is 'Whose matter it is, or the number of a decree or case elsewhere.';
comment on column outcome.offered         is 'A person can choose it; a duplicate is made by merging.';
insert into outcome (code, label_id, label_en, ends_in, needs_reason, needs_answer, needs_reference, tells_citizen, offered, position) values
    ('solved',    'Selesai',                         'Solved',               'resolved',  false, false, false, true,  true,  1),
    ('answered',  'Sudah dijawab, belum selesai',    'Answered, not solved', 'resolved',  false, true,  false, true,  true,  2),
    ('unable',    'Tidak dapat ditindaklanjuti',     'Unable to act',        'resolved',  true,  true,  false, true,  true,  3),
    ('not-ours',  'Bukan kewenangan kami',           'Not ours',             'cancelled', false, false, true,  true,  true,  4),
    ('withdrawn', 'Dicabut pelapor',                 'Withdrawn',            'resolved',  false, false, false, true,  true,  5),
    ('duplicate', 'Duplikat',                        'Duplicate',            'closed',    false, false, true,  false, false, 6),
    ('spam',      'Spam',                            'Spam',                 'cancelled', false, false, false, false, true,  7);

-- The queue of open tickets, of everybody and of one balai: now without all that ended.
drop index ticket_queue;
drop index ticket_queue_balai;
create index ticket_queue on ticket (coalesce(next_due_at, 'infinity'), id)
    where state not in ('resolved', 'closed', 'cancelled');
create index ticket_queue_balai on ticket (balai_code, coalesce(next_due_at, 'infinity'), id)
    where state not in ('resolved', 'closed', 'cancelled');
-- "Next for me": urgency, due time, age, of one office ('' is the national one).
create index ticket_next on ticket (coalesce(balai_code, ''), urgency_rank, coalesce(next_due_at, 'infinity'), id)
    where assignee_id is null and state in ('new', 'triaged', 'handed-over', 'accepted', 'in-progress');
-- What a person has in hand: their list, and their load.
create index ticket_assignee on ticket (assignee_id, coalesce(next_due_at, 'infinity'), id)
    where assignee_id is not null and state not in ('resolved', 'closed', 'cancelled');
-- Resolved tickets whose citizen has been silent for long enough.
create index ticket_resolved on ticket (ended_at) where state = 'resolved';
-- Duplicates of a ticket; reports of an incident.
create index ticket_main on ticket (main_id) where main_id is not null;
create index ticket_incident on ticket (incident_id) where incident_id is not null;
