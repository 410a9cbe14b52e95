-- Sign-in by OpenID Connect: which person at a provider is which account here.
alter table app_user add column email text;
comment on column app_user.email is 'By which a provider that has verified it may tell whose account this is, the first time.';
create unique index app_user_email on app_user (lower(email)); -- that first time

create table oidc_link (
    issuer    text not null,
    subject   text not null,
    user_id   bigint not null references app_user (id) on delete cascade,
    linked_at timestamptz not null,
    primary key (issuer, subject), -- every sign-in
    unique (user_id, issuer) -- one person of a provider has one account, and the other way round
);
