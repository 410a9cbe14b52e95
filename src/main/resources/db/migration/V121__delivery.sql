-- What receivers signed for: each signing once for its client key, also when it was made without network.

create table dispatch_handover (
    id         bigint generated always as identity primary key,
    order_id   bigint not null references dispatch_order (id),
    client_key text not null check (length(client_key) between 8 and 100),
    content    bytea not null,
    state      text not null check (state in ('accepted', 'conflict', 'settled')),
    receiver   text not null check (length(receiver) between 1 and 120),
    phone      text not null default '' check (length(phone) <= 30),
    note       text not null default '' check (length(note) <= 500),
    latitude   double precision check (latitude between -90 and 90),
    longitude  double precision check (longitude between -180 and 180),
    signed_at  timestamptz not null,
    arrived_at timestamptz not null,
    offline    boolean not null,
    seen       bigint not null,
    reason     jsonb,
    settled_at timestamptz,
    settled_by text,
    settlement text check (settlement in ('accepted', 'dropped', 'replaced')),
    unique (order_id, client_key),
    check ((state = 'settled') = (settled_at is not null and settled_by is not null and settlement is not null)),
    check (state <> 'conflict' or reason is not null)
);
comment on column dispatch_handover.content is 'Hash of what was signed: the same key with another content is refused.';
comment on column dispatch_handover.signed_at is 'By the clock of the telephone; arrived_at by ours.';
comment on column dispatch_handover.seen is 'The version of the order that the telephone had shown.';
comment on column dispatch_handover.reason is 'Why it could not be taken as it is: a message key with arguments.';
create index dispatch_handover_order on dispatch_handover (order_id, id);                            -- what was signed
create index dispatch_handover_open on dispatch_handover (order_id) where state = 'conflict';        -- what waits?

create table dispatch_handover_line (
    handover_id bigint not null references dispatch_handover (id),
    lot_id      bigint not null references stock_lot (id),
    received    bigint not null check (received >= 0),
    damaged     bigint not null check (damaged >= 0),
    primary key (handover_id, lot_id)
);

create table dispatch_handover_picture (
    handover_id bigint not null references dispatch_handover (id),
    no          int not null check (no between 0 and 10),
    sha256      bytea not null references blob (sha256),
    size        bigint not null,
    primary key (handover_id, no)
);
comment on column dispatch_handover_picture.no is '0 is the signature, the others are photos.';
create index dispatch_handover_picture_blob on dispatch_handover_picture (sha256); -- is this file still used?

-- The key that signs the addresses of deliveries, where the operators gave none.
create table dispatch_key (
    single boolean primary key default true check (single),
    key    bytea not null
);
