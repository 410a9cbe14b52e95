-- Small pictures of files, once per content. In the row, not a blob: they end with what they were made of.
create table picture (
    sha256    bytea primary key references blob (sha256) on delete cascade, -- has it one? which?
    thumbnail bytea check (octet_length(thumbnail) <= 262144),
    width     int,
    height    int,
    made_at   timestamptz not null,
    check ((thumbnail is null) = (width is null) and (thumbnail is null) = (height is null))
);
comment on column picture.thumbnail is 'Null: it was looked at and cannot be shown small.';
alter table picture alter column thumbnail set storage external;
