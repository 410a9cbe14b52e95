-- Counting the open clocks anew after deadlines, hours or holidays were changed: in the background, in chunks.

create table clock_recalculation (
    id bigint generated always as identity primary key,
    state text not null check (state in ('previewing', 'previewed', 'moving', 'done', 'cancelled', 'stale')),
    version bigint not null,
    position bigint not null default 0,
    total int,
    seen int not null default 0,
    figures jsonb not null default '{}',
    author_id bigint,
    author text not null,
    asked_at timestamptz not null,
    ended_at timestamptz
);
comment on column clock_recalculation.version is 'Newest change of a setting that it counts with; another one makes it stale.';
comment on column clock_recalculation.position is 'Id of the last ticket whose clocks were counted.';
-- One at a time; the worker's look.
create unique index clock_recalculation_one on clock_recalculation ((true)) where state in ('previewing', 'previewed', 'moving');

create table clock_move (
    clock_id bigint not null references sla_clock (id),
    run_id bigint not null references clock_recalculation (id),
    due_before timestamptz not null,
    due_after timestamptz not null,
    moved_at timestamptz not null,
    primary key (clock_id, run_id) -- the ledger of a ticket; no run moves a clock twice
);
