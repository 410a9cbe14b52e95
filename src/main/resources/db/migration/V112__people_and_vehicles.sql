-- People on the rosters of the ministry, vehicles and equipment, and who looked at people's numbers.

create table person (
    id                 bigint generated always as identity primary key,
    name               text not null check (length(name) between 1 and 200),
    kind               text not null check (kind in
        ('pekerja-sosial', 'pendamping-sosial', 'tksk', 'tagana', 'pelopor-perdamaian')),
    balai              text references balai (code),
    base_site          bigint references site (id),
    kabkota            text not null check (kabkota ~ '^\d\d\.\d\d$'),
    kecamatan          text check (kecamatan ~ '^\d\d\.\d\d\.\d\d$' and kecamatan like kabkota || '.%'),
    latitude           double precision not null check (latitude between -90 and 90),
    longitude          double precision not null check (longitude between -180 and 180),
    phone              text unique check (phone ~ '^\+\d{6,15}$'),
    employee_number    text unique,
    nik_digest         bytea unique check (length(nik_digest) = 32),
    skills             text[] not null default '{}',
    languages          text[] not null default '{}',
    certificates       jsonb  not null default '[]',
    availability       text not null default 'resting'
        check (availability in ('on-duty', 'resting', 'away', 'sent')),
    availability_until timestamptz,
    assignment         text,
    consent_at         timestamptz,
    confirmed_at       timestamptz,
    confirmed_by       text,
    asked_at           timestamptz,
    invented           boolean not null default false,
    left_at            timestamptz,
    check ((confirmed_at is null) = (confirmed_by is null)),
    check (phone is not null or employee_number is not null or nik_digest is not null)
);
comment on table person is 'phone, employee_number and nik_digest are the natural keys of imports; at least one is there.';
comment on column person.balai is 'The balai that keeps this person on its roster; null for the ministry itself.';
comment on column person.latitude is 'Of the kecamatan or kabupaten of the home, never of a house.';
comment on column person.nik_digest is 'HMAC-SHA256 of the national number; the number itself is not stored.';
comment on column person.certificates is '[{"name": "P3K", "expires": "2027-05-01"}]; expires may be null.';
comment on column person.consent_at is 'When this person agreed to texts; null: never text them.';
comment on column person.asked_at is 'When they were last asked by text whether they are still ready.';
comment on column person.left_at is 'No longer on the roster.';

create index person_position on person (latitude, longitude) include (kind, availability) where left_at is null; -- who is near?
create index person_name on person (name, id);                 -- the list, by key
create index person_balai on person (balai, name, id);         -- the roster of one balai
create index person_asked on person (asked_at nulls first, id) -- who is to be asked again?
    where consent_at is not null and phone is not null and left_at is null;

create table vehicle (
    id           bigint generated always as identity primary key,
    code         text not null unique check (code ~ '^[A-Z0-9][A-Z0-9 .-]{1,23}$'),
    kind         text not null check (kind in
        ('field-kitchen', 'motor-kitchen', 'water-tank', 'rescue-truck', 'boat', 'generator', 'communications')),
    name         text not null check (length(name) between 1 and 200),
    site_id      bigint not null references site (id),
    capacity     integer check (capacity > 0),
    state        text not null default 'ready' check (state in ('ready', 'in-use', 'repair', 'out-of-use')),
    whereabouts  text,
    confirmed_at timestamptz,
    confirmed_by text,
    invented     boolean not null default false,
    check ((confirmed_at is null) = (confirmed_by is null))
);
comment on column vehicle.code is 'Number plate or inventory number: the natural key of imports.';
comment on column vehicle.site_id is 'Where it belongs.';
comment on column vehicle.capacity is 'Meals an hour, litres, persons or watts, as its kind says.';
comment on column vehicle.whereabouts is 'Where it is now, if not at its site.';
create index vehicle_site on vehicle (site_id, id); -- what stands at this site?
create index vehicle_name on vehicle (name, id);    -- the list, by key

-- Who looked at the telephone numbers of people.
create table number_opening (
    id        bigint generated always as identity primary key,
    person_id bigint references person (id),
    numbers   integer not null check (numbers > 0),
    user_id   bigint references app_user (id),
    name      text not null,
    how       text not null check (how in ('page', 'export', 'api')),
    at        timestamptz not null
);
comment on column number_opening.person_id is 'Null for an export or an answer of the API with many numbers.';
create index number_opening_person on number_opening (person_id, id); -- who saw this number?

-- The key of nik_digest where the operators gave none.
create table person_key (
    single boolean primary key default true check (single),
    key  bytea not null
);
