-- The stock of relief goods: items, lots, movements as double entry, balances, reservations. Quantities are whole
-- numbers of the item's base unit. Movements and entries are never changed: a mistake is countered by a movement.

create table stock_item (
    id          bigint generated always as identity primary key,
    code        text not null unique check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name_id     text not null check (length(name_id) between 1 and 120),
    name_en     text not null check (length(name_en) between 1 and 120),
    category    text not null check (category ~ '^[a-z][a-z0-9-]*$'),
    base_unit   text not null check (length(base_unit) between 1 and 20),
    pack_unit   text not null check (length(pack_unit) between 1 and 20),
    pack_size   int  not null check (pack_size between 1 and 100000),
    shelf_days  int  check (shelf_days > 0),
    changed_at  timestamptz,
    changed_by  text
);
comment on column stock_item.pack_size is 'Base units in one pack. Stock is kept in base units: a new pack size changes no stock.';
comment on column stock_item.shelf_days is 'Usual shelf life; null for goods that do not expire.';

create table stock_lot (
    id            bigint generated always as identity primary key,
    item_id       bigint not null references stock_item (id),
    procured_year int check (procured_year between 1990 and 2200),
    expires_on    date,
    condition     text not null check (condition in ('good', 'damaged')),
    donor         text not null default '' check (length(donor) <= 120),
    release       text not null check (release in ('free', 'declaration')),
    unique nulls not distinct (item_id, procured_year, expires_on, condition, donor, release)
);
comment on column stock_lot.release is 'declaration: leaves a store only after the regional head declared an emergency.';
comment on column stock_lot.donor is 'Empty for goods that the ministry bought.';

create table stock_balance (
    site_id  bigint not null references site (id),
    lot_id   bigint not null references stock_lot (id),
    quantity bigint not null default 0 check (quantity >= 0),
    reserved bigint not null default 0,
    moved_at timestamptz,
    primary key (site_id, lot_id),
    check (reserved between 0 and quantity)
);
comment on column stock_balance.moved_at is 'Time of the last movement: the next one is later, whatever the clock of its node says.';
create index stock_balance_lot on stock_balance (lot_id, site_id) where quantity > 0; -- who has this item?

create table stock_reservation (
    id         bigint generated always as identity primary key,
    client_key text not null unique check (length(client_key) between 1 and 200),
    site_id    bigint not null references site (id),
    item_id    bigint not null references stock_item (id),
    quantity   bigint not null check (quantity > 0),
    for_what   text not null check (length(for_what) between 1 and 300),
    expires_at timestamptz not null,
    state      text not null check (state in ('active', 'used', 'released', 'expired')),
    actor      text not null,
    user_id    bigint references app_user (id),
    at         timestamptz not null,
    ended_at   timestamptz,
    check ((state = 'active') = (ended_at is null))
);
comment on column stock_reservation.quantity is 'What it promises in all; its lots are in stock_reservation_lot.';
create index stock_reservation_expires on stock_reservation (expires_at) where state = 'active'; -- what has expired?
create index stock_reservation_site on stock_reservation (site_id, id);                           -- list of a store

create table stock_reservation_lot (
    reservation_id bigint not null references stock_reservation (id),
    site_id        bigint not null,
    lot_id         bigint not null,
    held           bigint not null check (held >= 0),
    used           bigint not null default 0 check (used >= 0),
    primary key (reservation_id, lot_id),
    foreign key (site_id, lot_id) references stock_balance (site_id, lot_id)
);
comment on column stock_reservation_lot.held is 'Still kept for the reservation: stock_balance.reserved is the sum of these.';
create index stock_reservation_lot_held on stock_reservation_lot (site_id, lot_id) where held > 0; -- who holds this lot?

create table stock_movement (
    id             bigint generated always as identity primary key,
    at             timestamptz not null,
    kind           text not null check (kind in ('receipt', 'transfer-out', 'transfer-in', 'issue', 'return', 'loss',
                                                 'adjustment', 'correction')),
    site_id        bigint not null references site (id),
    other_site_id  bigint references site (id),
    of_id          bigint references stock_movement (id),
    client_key     text  not null unique check (length(client_key) between 1 and 200),
    content        bytea not null,
    reason         text not null check (length(reason) <= 500),
    document       text not null check (length(document) <= 200),
    actor          text not null,
    user_id        bigint references app_user (id),
    release_ground text check (release_ground in ('declaration', 'override')),
    release_note   text,
    reservation_id bigint references stock_reservation (id),
    check ((release_ground is null) = (release_note is null)),
    check (kind not in ('transfer-out', 'transfer-in') or other_site_id is not null),
    check (kind not in ('transfer-in', 'correction') or of_id is not null)
);
comment on column stock_movement.site_id is 'The store whose stock changes; of a loss in transit, the store that waited.';
comment on column stock_movement.of_id is 'The departure that arrived, the issue that came back, or the movement that is countered.';
comment on column stock_movement.content is 'Hash of what was asked: the same key with another content is refused.';
create index stock_movement_site on stock_movement (site_id, id);              -- movements of a store, newest first
create index stock_movement_other on stock_movement (other_site_id, id) where other_site_id is not null;
create index stock_movement_of on stock_movement (of_id) where of_id is not null; -- what became of it?
create unique index stock_movement_countered on stock_movement (of_id) where kind = 'correction'; -- once at most

create table stock_entry (
    movement_id bigint not null references stock_movement (id),
    lot_id      bigint not null references stock_lot (id),
    account     text   not null check (account in ('store', 'transit', 'supplier', 'people', 'loss', 'count')),
    site_id     bigint references site (id),
    quantity    bigint not null check (quantity <> 0),
    balance     bigint check (balance >= 0),
    at          timestamptz not null,
    primary key (movement_id, lot_id, account),
    check ((account = 'store') = (site_id is not null and balance is not null))
);
comment on column stock_entry.quantity is 'Into the account; negative: out of it. The entries of a movement sum to 0 for each lot.';
comment on column stock_entry.balance is 'Of the store and lot, after this entry.';
-- Balance at a past instant, and the stock card: the last entry of each lot at or before it.
create index stock_entry_store on stock_entry (site_id, lot_id, at, movement_id) where account = 'store';

create table stock_outstanding (
    movement_id bigint not null references stock_movement (id),
    lot_id      bigint not null references stock_lot (id),
    quantity    bigint not null check (quantity >= 0),
    primary key (movement_id, lot_id)
);
comment on table stock_outstanding is 'What of a departure is still on its way, and what of an issue may still come back.';
create index stock_outstanding_open on stock_outstanding (movement_id) where quantity > 0; -- goods in transit

create table stock_minimum (
    site_id  bigint not null references site (id),
    item_id  bigint not null references stock_item (id),
    quantity bigint not null check (quantity > 0),
    set_at   timestamptz not null,
    set_by   text not null,
    primary key (site_id, item_id)
);

create function stock_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Movements of stock are never changed: record a counter-movement instead (%)', tg_table_name
        using errcode = 'restrict_violation';
end $$;
create trigger stock_movement_kept before update or delete or truncate on stock_movement
    for each statement execute function stock_append_only();
create trigger stock_entry_kept before update or delete or truncate on stock_entry
    for each statement execute function stock_append_only();

-- What is true of each movement, whoever writes it: nothing is created or lost, and nothing leaves without a ground.
create function stock_entries_hold() returns trigger language plpgsql as $$
begin
    if exists (select 1 from written group by movement_id, lot_id having sum(quantity) <> 0) then
        raise exception 'The entries of a movement do not sum to 0' using errcode = 'check_violation';
    end if;
    if exists (select 1
               from written e
               join stock_movement m on m.id = e.movement_id
               join stock_lot l on l.id = e.lot_id
               join site s on s.id = e.site_id
               where e.account = 'store' and e.quantity < 0 and m.kind in ('issue', 'transfer-out')
                 and m.release_ground is null and (l.release = 'declaration' or s.needs_declaration)) then
        raise exception 'These goods leave only with a declaration of emergency' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger stock_entries_hold after insert on stock_entry
    referencing new table as written for each statement execute function stock_entries_hold();
