-- The second factor: codes of an authenticator app, recovery codes, passkeys, and the removal that two people decide.

create table totp_secret (
    user_id      bigint primary key references app_user (id) on delete cascade,
    secret       bytea not null check (octet_length(secret) >= 16),
    last_step    bigint not null,
    created_at   timestamptz not null,
    last_used_at timestamptz not null
);
comment on column totp_secret.last_step is 'Number of the 30 seconds of the newest code taken: no older or same one is taken again.';

create table recovery_code (
    user_id bigint not null references app_user (id) on delete cascade,
    hash    bytea not null check (octet_length(hash) = 32),
    used_at timestamptz,
    primary key (user_id, hash)
);
comment on column recovery_code.hash is 'SHA-256: a code has 120 random bits (NIST SP 800-63B-4, section 3.1.2.2, asks for a slow hash below 112).';

-- Names of tables and columns are those that Spring Security's repositories ask for.
create table user_entities (
    id           varchar(1000) primary key,
    name         varchar(100) not null,
    display_name varchar(200)
);
comment on table user_entities is 'Whom passkeys belong to; name is app_user.username.';
create unique index user_entities_name on user_entities (lower(name)); -- one handle for each account

create table user_credentials (
    credential_id                varchar(1000) primary key,
    user_entity_user_id          varchar(1000) not null references user_entities (id) on delete cascade,
    public_key                   bytea not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamptz,
    last_used                    timestamptz,
    label                        varchar(1000) not null
);
create index user_credentials_user on user_credentials (user_entity_user_id); -- passkeys of one person

create table factor_removal (
    id          bigint generated always as identity primary key,
    user_id     bigint not null references app_user (id) on delete cascade,
    reason      text not null check (length(reason) between 1 and 500),
    asked_by    bigint references app_user (id) on delete set null,
    asked_at    timestamptz not null,
    expires_at  timestamptz not null,
    state       text not null check (state in ('open', 'confirmed', 'withdrawn', 'expired', 'operator')),
    decided_by  bigint references app_user (id) on delete set null,
    decided_at  timestamptz,
    enrolled_at timestamptz,
    check (asked_by <> user_id),
    check (state <> 'confirmed' or (decided_by <> user_id and decided_by <> asked_by))
);
comment on column factor_removal.state is 'operator: removed at the command line by somebody who has the database.';
comment on column factor_removal.enrolled_at is 'When the person had a second factor again; until then they can do nothing else.';
create unique index factor_removal_open on factor_removal (user_id) where state = 'open'; -- one at a time
create index factor_removal_user on factor_removal (user_id, id desc); -- a person's newest

create table factor_event (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    user_id  bigint not null references app_user (id) on delete cascade,
    actor_id bigint references app_user (id) on delete set null,
    address  text,
    kind     text not null check (kind in ('totp-added', 'totp-removed', 'passkey-added', 'passkey-removed',
                 'recovery-made', 'removal-asked', 'removal-confirmed', 'removal-withdrawn', 'removal-operator')),
    detail   text
);
comment on table factor_event is 'What happened to the second factor of user_id. actor_id and address are null at the command line.';
create index factor_event_user on factor_event (user_id, id desc); -- one''s own, newest first

-- Sign-in has steps now: which factor was tried, and a right password that needs a second one.
alter table sign_in add column method text not null default 'password'
    check (method in ('password', 'totp', 'recovery', 'passkey'));
alter table sign_in drop constraint sign_in_outcome_check;
alter table sign_in add constraint sign_in_outcome_check
    check (outcome in ('success', 'failure', 'slowed', 'half'));
comment on column sign_in.outcome is 'half: the password was right, and a second factor is asked for.';
comment on column sign_in_throttle.key is 'account:NAME, device:NONCE or address:IP (IPv6: its /64); of who knows the'
    ' password already: totp:ID, recovery:ID, and password:ID for the own one given again';
