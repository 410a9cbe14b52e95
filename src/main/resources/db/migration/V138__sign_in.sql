-- Sign-in: attempts are counted over all nodes before a password is compared, and kept so that people see them.

-- A row for each account, device and address that lately failed. An attempt is written before it is checked: as many
-- at the same time as one likes are as many rows of failures.
create table sign_in_throttle (
    key      text primary key,
    failures int not null check (failures >= 0),
    last_at  timestamptz not null,
    open_at  timestamptz not null
);
comment on column sign_in_throttle.open_at is 'No password is compared before; 1970 if the next one may come at once.';
comment on column sign_in_throttle.key is 'account:NAME, device:NONCE or address:IP (IPv6: its /64)';
create index sign_in_throttle_last on sign_in_throttle (last_at); -- removal of what is forgotten

create table sign_in (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    user_id bigint references app_user (id) on delete cascade,
    address text not null,
    outcome text not null check (outcome in ('success', 'failure', 'slowed'))
);
comment on column sign_in.user_id is 'Null if no account has the name; the name itself is not kept, it may be a password.';
create index sign_in_user on sign_in (user_id, id desc); -- one''s own, newest first
create index sign_in_at on sign_in (at); -- removal after a year

-- Random keys that this installation makes for itself.
create table signing_key (
    name text primary key,
    key  bytea not null check (octet_length(key) >= 32)
);
