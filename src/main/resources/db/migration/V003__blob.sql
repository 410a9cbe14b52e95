-- Bytes by content: raw mail, attachments. Once per SHA-256, in chunks that stream.
create table blob (
    sha256    bytea primary key check (octet_length(sha256) = 32),
    size      bigint not null check (size >= 0),
    stored_at timestamptz not null
);

create table blob_chunk (
    sha256 bytea not null references blob (sha256),
    n      int   not null,
    bytes  bytea not null check (octet_length(bytes) <= 262144),
    primary key (sha256, n)
);
-- Mail and pictures do not compress twice: spare the effort.
alter table blob_chunk alter column bytes set storage external;
