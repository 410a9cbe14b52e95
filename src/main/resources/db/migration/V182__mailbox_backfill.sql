-- Old mail of a mailbox that an administrator wants taken in; the node that reads the mailbox does it, and any node goes
-- on where another stopped.
create table mailbox_backfill (
    channel_name text primary key,
    since        date not null,
    state        text not null check (state in ('running', 'done', 'stopped', 'failed')),
    folder       text,   -- in which numbering `next_uid` is meant; null before the first look
    next_uid     bigint not null default 0,
    found        int not null default 0,
    looked_at    int not null default 0,
    taken        int not null default 0,
    problem      text,
    asked_by     text not null,
    asked_at     timestamptz not null,
    changed_at   timestamptz not null
);
