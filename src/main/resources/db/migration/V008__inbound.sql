-- The ledger of everything received: committed before the source is told, kept whatever happens later.
create table inbound (
    id              bigint generated always as identity primary key,
    channel         text not null,
    channel_name    text not null,
    source_key      text not null,
    language        text not null default 'id',
    sha256          bytea not null references blob (sha256),
    size            bigint not null,
    received_at     timestamptz not null,
    state           text not null check (state in ('received', 'ticketed', 'linked', 'quarantined', 'refused')),
    reason          text,
    ticket_id       bigint references ticket (id),
    message_key     bytea,
    attempts        int not null default 0,
    claim           uuid,
    node            text,
    next_attempt_at timestamptz not null,
    settled_at      timestamptz,
    unique (channel_name, source_key) -- received once
);
comment on column inbound.source_key is 'What makes it the same artefact at its source: UIDVALIDITY/UID of a mailbox, id of a webhook, key of a request.';
comment on column inbound.message_key is 'Digest of what makes it the same message on any road (Message-ID, sender, date, words).';
create index inbound_waiting on inbound (next_attempt_at, id) where state = 'received';
create unique index inbound_message_key on inbound (message_key) where state = 'ticketed';
-- The watermark of a mailbox is kept apart from the rows, so that it survives their removal.
create table mailbox_watermark (
    channel_name text not null,
    folder       text not null,
    uid_validity bigint not null,
    last_uid     bigint not null,
    updated_at   timestamptz not null,
    primary key (channel_name, folder)
);
