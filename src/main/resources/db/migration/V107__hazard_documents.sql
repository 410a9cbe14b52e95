-- What hazard feeds send, byte by byte, before anybody reads it: alerts and quake lists.

create table hazard_document (
    id          bigint generated always as identity primary key,
    kind        text        not null check (kind in ('alert', 'quakes')),
    channel     text        not null,
    address     text        not null,
    sha256      bytea       not null check (length(sha256) = 32),
    content     bytea       not null,
    received_at timestamptz not null,
    state       text        not null default 'received' check (state in ('received', 'read', 'unreadable')),
    problems    jsonb       not null default '[]',
    unique (kind, sha256)
);
comment on table hazard_document is 'Kept before it is read. A document that came before, from any channel, is not kept twice.';
comment on column hazard_document.problems is 'Reasons for readers: [{"key","args"}]. Unreadable documents stay, and are shown with them.';

create index hazard_document_waiting on hazard_document (id) where state = 'received';     -- the next to read
create index hazard_document_problem on hazard_document (id) where problems <> '[]'::jsonb; -- the page of hazards

-- How far each feed was read: what the server said of the last answer, so that it need not send it again.
create table hazard_feed (
    channel       text        not null,
    address       text        not null,
    etag          text,
    last_modified text,
    state         text,
    read_at       timestamptz not null,
    primary key (channel, address)
);
comment on column hazard_feed.state is 'What the index said of this address when it was fetched; it is fetched again when that changes.';
