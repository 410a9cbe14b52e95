-- Who did what. An event is written in the transaction of the act; a worker chains committed events by hash. Events,
-- chain and roots only grow.

create table audit_event (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    kind         text not null,
    actor_kind   text not null check (actor_kind in ('person', 'program', 'system', 'command-line', 'stranger')),
    actor_id     bigint,
    actor_name   text not null,
    actor_role   text,
    address      text,
    subject_kind text not null,
    subject_id   text not null,
    subject_name text not null,
    arguments    text not null check (jsonb_typeof(arguments::jsonb) = 'object'),
    check ((actor_kind = 'person') = (actor_id is not null))
);
comment on column audit_event.actor_id   is 'Of app_user; no reference, because the record outlives the account.';
comment on column audit_event.actor_name is 'As it was then.';
comment on column audit_event.address    is 'Null for what no request asked for.';
comment on column audit_event.arguments  is 'Text and not jsonb: its very bytes are in the hash.';
-- The list, newest first, under each filter of its page.
create index audit_event_at      on audit_event (at, id);
create index audit_event_kind    on audit_event (kind, at, id);
create index audit_event_actor   on audit_event (actor_id, at, id) where actor_id is not null;
create index audit_event_named   on audit_event (lower(actor_name), at, id);
create index audit_event_subject on audit_event (subject_id, at, id) where subject_id <> '';
create index audit_event_address on audit_event (address, at, id) where address is not null;

-- Events that are not in the chain yet. Written with the event, deleted with its link.
create table audit_waiting (
    event_id bigint primary key references audit_event (id)
);

create table audit_link (
    position bigint primary key check (position > 0),
    event_id bigint not null unique references audit_event (id),
    previous bytea  not null check (octet_length(previous) = 32),
    hash     bytea  not null check (octet_length(hash) = 32)
);
comment on column audit_link.previous is 'The hash at the position before; 32 zero bytes at the first.';
comment on column audit_link.hash     is 'SHA-256 over the previous hash and the event: audit/HashChain.java.';

-- Where the chain was at the end of each day.
create table audit_root (
    day      date primary key,
    position bigint not null,
    hash     bytea not null,
    made_at  timestamptz not null
);
comment on column audit_root.day is 'In Asia/Jakarta. Its root covers all events of the day and of the days before.';

create function audit_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The record of who did what is never changed (%)', tg_table_name
        using errcode = 'restrict_violation';
end $$;
create trigger audit_event_kept before update or delete or truncate on audit_event
    for each statement execute function audit_append_only();
create trigger audit_link_kept before update or delete or truncate on audit_link
    for each statement execute function audit_append_only();
create trigger audit_root_kept before update or delete or truncate on audit_root
    for each statement execute function audit_append_only();
