-- placeholder shape until the branch merges
create table balai (
    code      text primary key,
    name      text not null,
    town      text not null,
    kabkota_code text not null,
    latitude  double precision not null,
    longitude double precision not null,
    zone      text not null
);
