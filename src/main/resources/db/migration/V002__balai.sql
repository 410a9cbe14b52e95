-- The centres and what they answer for; seeded from the shipped table, then the operators'.
create table balai (
    code         text primary key check (code ~ '^[A-Z]{3}$'),
    name         text not null,
    town         text not null,
    kabkota_code text not null,
    latitude     double precision not null check (latitude between -90 and 90),
    longitude    double precision not null check (longitude between -180 and 180),
    zone         text not null
);
comment on column balai.latitude is 'Of the town until somebody enters the building''s.';

create table balai_area (
    area_code  text not null,
    balai_code text not null references balai (code),
    standing   text not null check (standing in ('provisional', 'decree')),
    source     text not null,
    primary key (area_code, balai_code) -- read whole, once, at the start
);
comment on column balai_area.standing is 'provisional: derived from the map; decree: as the ministry ruled.';
