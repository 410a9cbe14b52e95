-- Official outlines of areas that an operator imports; the newest version that is not undone decides.

create table outline_version (
    version        bigint generated always as identity primary key,
    source         text not null check (length(source) between 1 and 300),
    imported_at    timestamptz not null,
    undone_at      timestamptz
);
comment on table outline_version is 'One row for each import. Nothing is deleted: undoing makes the version before decide again.';
comment on column outline_version.source is 'The name of the imported file.';

create table outline_shape (
    version        bigint not null references outline_version (version),
    kabkota        text not null check (kabkota ~ '^\d\d\.\d\d$'),
    shape          bytea not null,
    primary key (version, kabkota)
);
comment on column outline_shape.shape is 'MultiPolygon as WKB, WGS84 degrees, x the longitude, simplified to about 50 m.';
