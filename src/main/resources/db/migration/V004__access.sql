-- Who may come in, as a person or as a program.
create table app_user (
    id            bigint generated always as identity primary key,
    username      text not null,
    password_hash text not null,
    name          text not null,
    role          text not null check (role in ('admin', 'agent', 'balai')),
    balai_code    text references balai (code),
    zone          text not null default 'Asia/Jakarta',
    language      text not null default 'id' check (language in ('id', 'en')),
    enabled       boolean not null default true,
    demo          boolean not null default false,
    created_at    timestamptz not null,
    check ((role = 'balai') = (balai_code is not null))
);
create unique index app_user_username on app_user (lower(username)); -- sign-in

create table api_token (
    id           bigint generated always as identity primary key,
    name         text not null,
    token_hash   bytea not null unique check (octet_length(token_hash) = 32), -- every request
    balai_code   text references balai (code),
    demo         boolean not null default false,
    created_at   timestamptz not null,
    revoked_at   timestamptz
);
comment on column api_token.balai_code is 'Null: sees all tickets. Else only those of this balai.';
