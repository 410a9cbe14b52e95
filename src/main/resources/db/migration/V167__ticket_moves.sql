-- Jobs that give tickets another category or another tag because administrators merged two: what they are to move, and
-- how far they are. Which tickets are left is not kept here: those that still have the old one.
create table ticket_move (
    id         bigint generated always as identity primary key,
    kind       text not null check (kind in ('category', 'tag')),
    from_code  text not null,
    to_code    text not null,
    total      bigint not null,
    moved      bigint not null default 0,
    started_at timestamptz not null,
    ended_at   timestamptz
);
comment on column ticket_move.total is 'Tickets that had the old one when the job began.';
create unique index ticket_move_open on ticket_move (kind, from_code) where ended_at is null; -- one at a time
create index ticket_move_newest on ticket_move (kind, from_code, id desc); -- the last one of a category or tag
