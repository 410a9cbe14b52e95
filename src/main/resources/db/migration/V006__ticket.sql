-- The ticket: current state in one row, everything that happened in append-only rows beside it.

create sequence ticket_number_block; -- each value stands for a block of numbers that one node hands out

create table ticket (
    id             bigint generated always as identity primary key,
    number         text not null unique check (number ~ '^[0-9]{12}$'),
    subject        text not null,
    state          text not null,
    category       text not null,
    confidence     real not null check (confidence between 0 and 1),
    kind           text not null,
    supervision    boolean not null,
    urgency        text not null check (urgency in ('darurat', 'tinggi', 'biasa', 'rendah')),
    place_code     text,
    balai_code     text references balai (code),
    channel        text not null,
    channel_name   text not null,
    language       text not null default 'id',
    reporter_id    bigint references reporter (id),
    reporter_via   bigint references contact_point (id),
    understanding  jsonb not null,
    routing        jsonb not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    next_due_at    timestamptz,
    next_clock     text,
    unread         boolean not null default true,
    version        bigint not null default 1
);
comment on column ticket.next_due_at is 'The earliest due time among its running clocks; null when none runs.';
-- The queue: open tickets, soonest due first, of everybody or of one balai.
create index ticket_queue on ticket (coalesce(next_due_at, 'infinity'), id) where state <> 'closed';
create index ticket_queue_balai on ticket (balai_code, coalesce(next_due_at, 'infinity'), id) where state <> 'closed';
-- Newest first of a balai (of everybody: the primary key), and a reporter's other tickets.
create index ticket_newest_balai on ticket (balai_code, id desc);
create index ticket_reporter on ticket (reporter_id, id desc);

create table ticket_message (
    id          bigint generated always as identity primary key,
    ticket_id   bigint not null references ticket (id),
    direction   text not null check (direction in ('in', 'out', 'note')),
    channel     text not null,
    author      text,
    user_id     bigint references app_user (id),
    automatic   boolean not null default false,
    text        text not null,
    full_text   text,
    html        text,
    message_id  text,
    at          timestamptz not null
);
comment on column ticket_message.text is 'What is new in it, without the quoted conversation.';
comment on column ticket_message.full_text is 'All that was written, when it differs from text.';
create index ticket_message_ticket on ticket_message (ticket_id, id); -- the conversation
create index ticket_message_thread on ticket_message (message_id) where message_id is not null; -- threading

create table attachment (
    id           bigint generated always as identity primary key,
    ticket_id    bigint not null references ticket (id),
    message_id   bigint not null references ticket_message (id),
    name         text not null,
    content_type text not null,
    size         bigint not null,
    sha256       bytea not null references blob (sha256),
    inline       boolean not null,
    content_id   text
);
create index attachment_ticket on attachment (ticket_id, id);

create table ticket_event (
    ticket_id bigint not null references ticket (id),
    n         int    not null,
    at        timestamptz not null,
    kind      text not null,
    actor     text not null,
    data      jsonb not null,
    hash      bytea not null check (octet_length(hash) = 32),
    primary key (ticket_id, n)
);
comment on column ticket_event.hash is 'SHA-256 over the hash of the entry before and this entry''s content: a changed or missing entry shows.';

create table sla_clock (
    id         bigint generated always as identity primary key,
    ticket_id  bigint not null references ticket (id),
    name       text not null,
    calendar   text not null,
    zone       text not null,
    minutes    int not null,
    started_at timestamptz not null,
    due_at     timestamptz not null,
    state      text not null check (state in ('running', 'paused', 'met', 'breached', 'cancelled')),
    ended_at   timestamptz,
    why        jsonb not null
);
create unique index sla_clock_running on sla_clock (ticket_id, name) where state in ('running', 'paused');
create index sla_clock_ticket on sla_clock (ticket_id, id);

create table sla_clock_interval (
    clock_id bigint not null references sla_clock (id),
    from_at  timestamptz not null,
    to_at    timestamptz,
    state    text not null check (state in ('running', 'paused')),
    why      text not null,
    primary key (clock_id, from_at)
);

-- The feed that followers read: (xid, seq) in order, only below the oldest transaction still open.
-- No trigger notifies: NOTIFY inside the transaction would make all writers commit one after another.
create table ticket_change (
    seq       bigint generated always as identity primary key,
    xid       xid8 not null default pg_current_xact_id(),
    ticket_id bigint not null,
    kind      text not null,
    at        timestamptz not null
);
create index ticket_change_feed on ticket_change (xid, seq);
