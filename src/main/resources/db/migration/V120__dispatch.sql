-- Orders to send goods, people and vehicles from a store to a place or another store, and their log.

create sequence dispatch_code;

create table dispatch_order (
    id             bigint generated always as identity primary key,
    code           text not null unique check (code ~ '^P\d{2}-\d{4,9}$'),
    client_key     text not null unique check (length(client_key) between 1 and 200),
    incident_id    bigint not null references incident (id),
    site_id        bigint not null references site (id),
    to_site_id     bigint references site (id) check (to_site_id <> site_id),
    region         text not null check (region ~ '^\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?$'),
    place          text not null check (length(place) between 1 and 200),
    latitude       double precision check (latitude between -90 and 90),
    longitude      double precision check (longitude between -180 and 180),
    state          text not null check (state in ('draft', 'waiting', 'ready', 'departed', 'arrived', 'returned',
                                                  'cancelled')),
    note           text not null default '' check (length(note) <= 1000),
    release_ground text check (release_ground in ('declaration', 'override')),
    release_note   text,
    answer_minutes int not null check (answer_minutes between 1 and 1440),
    created_at     timestamptz not null,
    created_by     text not null,
    creator_id     bigint references app_user (id),
    creator_role   text not null,
    version        bigint not null default 1,
    check ((release_ground is null) = (release_note is null)),
    check ((latitude is null) = (longitude is null))
);
comment on column dispatch_order.creator_role is 'By whose authority goods leave when a text or a signature moves the order.';
create index dispatch_order_incident on dispatch_order (incident_id, id);                    -- list of an incident
create index dispatch_order_site on dispatch_order (site_id, id);                            -- orders of a store
create index dispatch_order_to_site on dispatch_order (to_site_id, id) where to_site_id is not null;

create table dispatch_goods (
    order_id       bigint not null references dispatch_order (id),
    item_id        bigint not null references stock_item (id),
    quantity       bigint not null check (quantity > 0),
    reservation_id bigint not null references stock_reservation (id),
    departure_id   bigint unique references stock_movement (id),
    primary key (order_id, item_id)
);
comment on column dispatch_goods.quantity is 'What was ordered, base units; kept by the reservation until it leaves.';
comment on column dispatch_goods.departure_id is 'The movement of stock with which it left; null before.';

create table dispatch_vehicle (
    order_id    bigint not null references dispatch_order (id),
    vehicle_id  bigint not null references vehicle (id),
    released_at timestamptz,
    primary key (order_id, vehicle_id)
);
create unique index dispatch_vehicle_busy on dispatch_vehicle (vehicle_id) where released_at is null; -- one at a time

create table dispatch_need (
    order_id bigint not null references dispatch_order (id),
    no       int not null check (no >= 1),
    skill    text not null default '' check (length(skill) <= 80),
    people   int not null check (people between 1 and 200),
    primary key (order_id, no)
);
comment on column dispatch_need.skill is 'A skill, a certificate or a kind of roster; empty: anybody.';

create table dispatch_person (
    id         bigint generated always as identity primary key,
    order_id   bigint not null references dispatch_order (id),
    need_no    int not null,
    person_id  bigint not null references person (id),
    state      text not null check (state in ('waiting', 'ready', 'departed', 'arrived', 'returned', 'unable',
                                              'unanswered', 'cancelled')),
    metres     int not null check (metres >= 0),
    rested     boolean not null,
    certified  boolean not null,
    asked_at   timestamptz not null,
    answer_by  timestamptz,
    sent       text not null check (sent in ('text', 'deferred', 'suppressed', 'none')),
    changed_at timestamptz not null,
    ended_at   timestamptz,
    unique (order_id, person_id),
    foreign key (order_id, need_no) references dispatch_need (order_id, no)
);
comment on table dispatch_person is 'Whom an order asked, and what became of it; one row for each person that was ever asked.';
comment on column dispatch_person.metres is 'From home to the store, as the crow flies, when they were chosen; with rested and certified it says why.';
comment on column dispatch_person.sent is 'How they were asked: by text, by a text that waits for the morning, not (STOP), or not at all.';
create unique index dispatch_person_busy on dispatch_person (person_id)
    where state in ('waiting', 'ready', 'departed', 'arrived'); -- one order at a time; whose answer is this?
create index dispatch_person_due on dispatch_person (answer_by, id) where state = 'waiting'; -- who did not answer?
create index dispatch_person_last on dispatch_person (person_id, changed_at); -- when did they come back?

create table dispatch_log (
    id         bigint generated always as identity primary key,
    order_id   bigint not null references dispatch_order (id),
    person_id  bigint references person (id),
    at         timestamptz not null,
    kind       text not null,
    from_state text,
    to_state   text,
    actor      text not null,
    user_id    bigint references app_user (id),
    way        text not null check (way in ('desk', 'text', 'phone', 'program')),
    data       jsonb not null default '{}'
);
create index dispatch_log_order on dispatch_log (order_id, id); -- log of an order

create function dispatch_log_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The log of an order is never changed' using errcode = 'restrict_violation';
end $$;
create trigger dispatch_log_kept before update or delete or truncate on dispatch_log
    for each statement execute function dispatch_log_append_only();
