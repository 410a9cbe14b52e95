-- Queues as saved searches, their counters, and what was done to many tickets at once.

create table saved_queue (
    id        bigint generated always as identity primary key,
    code      text unique check (code ~ '^[a-z][a-z-]*$'),
    owner     bigint references app_user (id),
    name_id   text not null check (name_id <> ''),
    name_en   text not null check (name_en <> ''),
    condition jsonb not null,
    sort      text not null check (sort in ('due', 'newest', 'oldest', 'ended')),
    columns   text[] not null default '{}',
    tab       boolean not null default false,
    position  int not null default 100
);
comment on column saved_queue.code    is 'Of those that ship with the program; null for those that people made.';
comment on column saved_queue.owner   is 'Null: everybody has it.';
comment on column saved_queue.tab     is 'Stands above the list; the others are in the menu.';
comment on column saved_queue.columns is 'What its rows show; empty: what each viewer has chosen.';
create index saved_queue_owner on saved_queue (owner, position, id); -- the queues of a viewer, on every page

insert into saved_queue (code, name_id, name_en, condition, sort, tab, position) values
    ('due',             'Giliran',              'Queue',                 '{}', 'due', true, 1),
    ('mine',            'Milik saya',           'Mine',                  '{"whose": "me"}', 'due', true, 2),
    ('waiting-citizen', 'Menunggu pelapor',     'Waiting for reporter',  '{"states": ["waiting-citizen"]}', 'due', true, 3),
    ('unassigned',      'Belum dipegang',       'Unassigned',            '{"whose": "nobody"}', 'due', false, 4),
    ('soon',            'Segera jatuh tempo',   'Due soon',              '{"due": "soon", "hours": 4}', 'due', false, 5),
    ('breached',        'Lewat tenggat',        'Overdue',               '{"due": "breached"}', 'due', false, 6),
    ('urgent',          'Darurat',              'Emergencies',           '{"urgency": "darurat"}', 'due', false, 7),
    ('waiting-third-party', 'Menunggu pihak lain', 'Waiting for others', '{"states": ["waiting-third-party"]}', 'due', false, 8),
    ('watched',         'Saya ikuti',           'Watched by me',         '{"watched": true}', 'newest', false, 9),
    ('new',             'Terbaru',              'Newest',                '{"states": ["all"]}', 'newest', false, 10),
    ('ended',           'Baru berakhir',        'Recently ended',        '{"states": ["resolved", "closed", "cancelled"]}', 'ended', false, 11);

create table queue_columns (
    user_id bigint primary key references app_user (id),
    columns text[] not null
);
comment on table queue_columns is 'What the rows of queues show to a person who chose it.';

-- Along which a page of each queue is read: a few rows, however many tickets there are. Beside those of V006 and V030.
-- Tickets that nobody has; of one office the filter on ticket_queue_balai is enough, for most of its tickets match.
create index ticket_unassigned on ticket (coalesce(next_due_at, 'infinity'), id)
    where assignee_id is null and state not in ('resolved', 'closed', 'cancelled');
create index ticket_unassigned_balai on ticket (balai_code, coalesce(next_due_at, 'infinity'), id)
    where assignee_id is null and state not in ('resolved', 'closed', 'cancelled');
-- Waiting for somebody. Who waits for the reporter has no clock that runs, and would stand behind all others.
create index ticket_waiting on ticket (state, coalesce(next_due_at, 'infinity'), id)
    where state in ('waiting-citizen', 'waiting-third-party');
create index ticket_waiting_balai on ticket (balai_code, state, coalesce(next_due_at, 'infinity'), id)
    where state in ('waiting-citizen', 'waiting-third-party');
-- Rare among the open ones: emergencies, one category, one team.
create index ticket_emergency on ticket (coalesce(next_due_at, 'infinity'), id)
    where urgency = 'darurat' and state not in ('resolved', 'closed', 'cancelled');
create index ticket_queue_category on ticket (category, coalesce(next_due_at, 'infinity'), id)
    where state not in ('resolved', 'closed', 'cancelled');
create index ticket_queue_team on ticket (team_id, coalesce(next_due_at, 'infinity'), id)
    where team_id is not null and state not in ('resolved', 'closed', 'cancelled');
-- Open ones by age, whatever their due time.
create index ticket_open on ticket (id) where state not in ('resolved', 'closed', 'cancelled');
-- Recently ended, of everybody, of one balai, of one person.
create index ticket_ended on ticket (ended_at desc, id desc) where ended_at is not null;
create index ticket_ended_balai on ticket (balai_code, ended_at desc, id desc) where ended_at is not null;
create index ticket_ended_assignee on ticket (assignee_id, ended_at desc, id desc)
    where assignee_id is not null and ended_at is not null;

-- How many open tickets there are of each make. Every change of a ticket appends -1 for what it was and +1 for what it
-- is: nobody waits for anybody. A worker folds what was appended into one row for each make (queue.Folder).
create table queue_tally (
    id         bigint generated always as identity primary key,
    owner      bigint   not null,
    balai_code text     not null,
    category   text     not null,
    state      text     not null,
    urgency    text     not null,
    team       bigint   not null,
    held       boolean  not null,
    n          bigint   not null,
    folded     boolean  not null default false
);
comment on column queue_tally.owner is 'Twice in here: once with 0 among all, and once more under the one who has it.';
comment on column queue_tally.held  is 'Somebody has it. Nothing here is null, so that makes can be compared: 0 and '''' stand for none.';
create unique index queue_tally_make on queue_tally (owner, balai_code, category, state, urgency, team, held) where folded;
create index queue_tally_fresh on queue_tally (owner) where not folded; -- what the worker folds, and a person's counters
alter table queue_tally set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);

create function queue_tally_of(t ticket, step int) returns void language sql as $$
    insert into queue_tally (owner, balai_code, category, state, urgency, team, held, n)
    select owner, coalesce(t.balai_code, ''), t.category, t.state, t.urgency, coalesce(t.team_id, 0),
           t.assignee_id is not null, step
    from unnest(array[0, t.assignee_id]) as owner
    where owner is not null and t.state not in ('resolved', 'closed', 'cancelled')
$$;

create function ticket_is_tallied() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform queue_tally_of(old, -1);
    end if;
    if tg_op <> 'DELETE' then
        perform queue_tally_of(new, 1);
    end if;
    return null;
end $$;
create trigger ticket_tally_born after insert or delete on ticket for each row execute function ticket_is_tallied();
create trigger ticket_tally after update on ticket for each row
    when ((old.state, old.balai_code, old.category, old.urgency, old.team_id, old.assignee_id)
          is distinct from (new.state, new.balai_code, new.category, new.urgency, new.team_id, new.assignee_id))
    execute function ticket_is_tallied();

-- Those that are there already. The lock keeps changes out between the count and the trigger's first step.
lock table ticket in share row exclusive mode;
insert into queue_tally (owner, balai_code, category, state, urgency, team, held, n, folded)
select owner, coalesce(t.balai_code, ''), t.category, t.state, t.urgency, coalesce(t.team_id, 0),
       t.assignee_id is not null, count(*), true
from ticket t cross join lateral unnest(array[0, t.assignee_id]) as owner
where owner is not null and t.state not in ('resolved', 'closed', 'cancelled')
group by 1, 2, 3, 4, 5, 6, 7;

-- What somebody did to many tickets at once, ticket by ticket, with what was before: so that it can be undone.
create table bulk_action (
    id        bigint generated always as identity primary key,
    user_id   bigint not null references app_user (id),
    act       text not null,
    argument  jsonb not null,
    at        timestamptz not null,
    undone_at timestamptz
);
create table bulk_item (
    bulk_id   bigint not null references bulk_action (id),
    ticket_id bigint not null references ticket (id),
    number    text not null,
    reason    jsonb,
    before    jsonb not null,
    version   bigint not null,
    undone    jsonb,
    primary key (bulk_id, ticket_id)
);
comment on column bulk_item.reason  is 'Why it was not done; null: it was.';
comment on column bulk_item.version is 'Of the ticket after it was done: who changed it since has the last word.';
comment on column bulk_item.undone  is 'Why it could not be undone.';
