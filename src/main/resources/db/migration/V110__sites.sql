-- Where the ministry keeps people and goods: balai, other units, lumbung sosial, warehouses; and who changed what when.

create table site (
    id             bigint generated always as identity primary key,
    code           text not null unique check (code ~ '^[A-Z0-9][A-Z0-9.-]{1,23}$'),
    kind           text not null
        check (kind in ('balai', 'unit', 'lumbung', 'provincial-warehouse', 'central-warehouse')),
    name           text not null check (length(name) between 1 and 200),
    kabkota        text not null check (kabkota ~ '^\d\d\.\d\d$'),
    balai          text references balai (code),
    latitude       double precision not null check (latitude between -90 and 90),
    longitude      double precision not null check (longitude between -180 and 180),
    precision      text not null check (precision in ('building', 'village', 'town', 'area')),
    contact_name   text,
    contact_phone  text check (contact_phone ~ '^\+\d{6,15}$'),
    opening        text,
    needs_declaration boolean not null default false,
    confirmed_at   timestamptz,
    confirmed_by   text,
    invented       boolean not null default false,
    closed_at      timestamptz,
    check ((confirmed_at is null) = (confirmed_by is null))
);
comment on column site.code is 'The natural key of imports. A balai has its own code here too.';
comment on column site.balai is 'The balai that keeps this site; null for sites of the ministry itself.';
comment on column site.precision is 'How exact latitude and longitude are: of the building, or only of the village, town or area.';
comment on column site.needs_declaration is 'Goods may leave only after the regional head declared an emergency.';
comment on column site.confirmed_at is 'When somebody last said that this row is right; null if nobody ever did.';
comment on column site.invented is 'Made by the demo; never a real place.';

create index site_position on site (latitude, longitude); -- which sites lie in this box?
create index site_balai on site (balai, id);              -- the sites of one balai
create index site_name on site (name, id);                -- the list, by key

-- History of every value of sites, people and vehicles: one row a change, written in the same transaction.
create table resource_change (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    actor      text  not null,
    user_id    bigint references app_user (id),
    subject    text  not null check (subject in ('site', 'person', 'vehicle')),
    subject_id bigint not null,
    source     text  not null check (source in ('page', 'import', 'text', 'program')),
    changes    jsonb not null
);
comment on column resource_change.actor is 'The name of who changed it, as it was then.';
comment on column resource_change.changes is 'By field {"from": old, "to": new}; null where there was or is none.';
create index resource_change_subject on resource_change (subject, subject_id, id); -- the history of one thing
