-- Citizens (pelapor) and the points they write from.
create table reporter (
    id         bigint generated always as identity primary key,
    name       text,
    created_at timestamptz not null
);

create table contact_point (
    id          bigint generated always as identity primary key,
    reporter_id bigint not null references reporter (id),
    kind        text   not null check (kind in ('email', 'phone')),
    value       text   not null,
    created_at  timestamptz not null,
    unique (kind, value) -- who wrote this?
);
create index contact_point_reporter on contact_point (reporter_id); -- a reporter's points
