-- Tables that people upload: the file, what came of it, and what they chose for its headings.

create table table_upload (
    id         bigint generated always as identity primary key,
    kind       text   not null,
    sha256     bytea  not null check (length(sha256) = 32),
    file_name  text   not null,
    user_id    bigint not null references app_user (id),
    at         timestamptz not null,
    applied_at timestamptz,
    fresh      integer,
    changed    integer,
    same       integer,
    bad        integer
);
comment on column table_upload.user_id is 'Nobody else may read or import it.';
comment on column table_upload.applied_at is 'When its good rows were last applied; null if they never were.';

create table table_heading (
    kind    text not null,
    heading text not null,
    field   text not null,
    primary key (kind, heading) -- what was chosen for the headings of this kind of table?
);
comment on column table_heading.heading is 'In small letters and digits, with single spaces.';
comment on column table_heading.field is 'Empty for a column that is left out.';
