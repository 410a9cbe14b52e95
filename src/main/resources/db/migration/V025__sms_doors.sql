-- What the doors of texts keep for themselves: how far Twilio's list was read, parts of long messages, what was
-- submitted to a message centre, and the nightly count.

-- How far a channel's list of messages has been read.
create table sms_watermark (
    channel_name text not null,
    account      text not null,
    read_until   timestamptz not null,
    updated_at   timestamptz not null,
    primary key (channel_name, account)
);

-- What no webhook brought and the pull did; the nightly count names them.
create table sms_recovered (
    channel_name text not null,
    source_key   text not null,
    at           timestamptz not null,
    primary key (channel_name, source_key)
);
create index sms_recovered_at on sms_recovered (channel_name, at);

-- One row for each channel and day: what the provider had, what the ledger has.
create table sms_reckoning (
    channel_name text not null,
    day          date not null,
    at_provider  int  not null,
    in_ledger    int  not null,
    recovered    int  not null,
    refused      int  not null,
    missing      int  not null,
    made_at      timestamptz not null,
    primary key (channel_name, day)
);

-- The parts of a long message until they are all here, and afterwards as evidence.
create table sms_set (
    id           bigint generated always as identity primary key,
    channel_name text not null,
    provider     text not null,
    sender       text not null,
    recipient    text not null,
    ref          text not null,
    total        int  not null check (total between 1 and 255),
    first_at     timestamptz not null,
    joined_at    timestamptz
);
create unique index sms_set_open on sms_set (channel_name, sender, recipient, ref, total) where joined_at is null;
create index sms_set_waiting on sms_set (channel_name, first_at) where joined_at is null; -- which have waited too long?

create table sms_part (
    set_id       bigint not null references sms_set (id),
    n            int    not null check (n between 1 and 255),
    channel_name text   not null,
    part_key     text   not null,
    utf16        bytea  not null,
    original     text   not null,
    sent_at      timestamptz,
    at           timestamptz not null,
    primary key (set_id, n),
    unique (channel_name, part_key) -- received once
);
comment on column sms_part.utf16 is 'UTF-16, big endian: one character may be cut in two between parts, and no text column takes half of one.';

-- Message centres have no names for messages that come in: the same bytes again after a broken connection are the same.
create table sms_heard (
    channel_name text  not null,
    digest       bytea not null,
    session      text  not null,
    at           timestamptz not null
);
create index sms_heard_digest on sms_heard (channel_name, digest, at);

-- The segments of messages that a message centre took on, one row each, written by whichever comes first: our own note
-- of the submission, or its receipt. What was submitted before a crash is not submitted again; a message has arrived
-- when all its segments have.
create table sms_segment (
    channel_name text not null,
    provider_id  text not null,
    outbound_id  bigint,
    n            int,
    total        int,
    state        text not null,
    code         text,
    at           timestamptz not null,
    primary key (channel_name, provider_id), -- a receipt comes in
    unique (channel_name, outbound_id, n)
);

alter table channel_standing add column note text;
comment on column channel_standing.note is 'Something worth knowing: key of the words and their figures, parted by blanks.';
