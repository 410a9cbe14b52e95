-- What a change of areas would have done to the tickets of the last month: calculated in the background.
create table jurisdiction_preview (
    id            bigint generated always as identity primary key,
    owner_id      bigint not null references app_user (id),
    state         text not null check (state in ('running', 'done', 'cancelled', 'failed', 'saved')),
    edits         jsonb not null,
    at            timestamptz not null,
    since         timestamptz not null,
    scope         text[] not null,
    position      int not null default 0,
    cursor_at     timestamptz,
    cursor_id     bigint,
    seen          bigint not null default 0,
    moved         bigint not null default 0,
    measured      bigint not null default 0,
    metres_before bigint not null default 0,
    metres_after  bigint not null default 0,
    created_at    timestamptz not null,
    ended_at      timestamptz
);
comment on column jurisdiction_preview.at is 'The moment for which both tables are read: the first day of the change.';
comment on column jurisdiction_preview.since is 'Tickets from then on are looked at.';
comment on column jurisdiction_preview.scope is 'First five characters of the codes of places to look at.';
comment on column jurisdiction_preview.position is 'Which of the scope is next; with the cursor, where to go on after a restart.';
create index jurisdiction_preview_running on jurisdiction_preview (id) where state = 'running'; -- the worker's next
create index jurisdiction_preview_owner on jurisdiction_preview (owner_id, id); -- what a new one takes the place of
create index jurisdiction_preview_created on jurisdiction_preview (created_at); -- what is old enough to go

-- The tickets that would go elsewhere; null: to no balai.
create table jurisdiction_preview_ticket (
    preview_id bigint not null references jurisdiction_preview (id) on delete cascade,
    ticket_id  bigint not null references ticket (id),
    from_balai text,
    to_balai   text,
    primary key (preview_id, ticket_id)
);

-- How many open tickets would come to a balai and leave it.
create table jurisdiction_preview_load (
    preview_id bigint not null references jurisdiction_preview (id) on delete cascade,
    balai_code text not null,
    came       bigint not null,
    went       bigint not null,
    primary key (preview_id, balai_code)
);
