-- The link by which the first administrator of an empty installation makes their account. Only the hash of its secret.
create table first_administrator_link (
    only_one   boolean primary key default true check (only_one),
    token_hash bytea not null check (octet_length(token_hash) = 32),
    expires_at timestamptz not null
);
