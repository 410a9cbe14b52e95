-- Who gets approved situation reports by e-mail, and what was sent to them.

create table report_recipient (
    id          bigint generated always as identity primary key,
    incident_id bigint references incident (id),
    address     text not null check (length(address) between 3 and 254),
    name        text not null default '' check (length(name) <= 120),
    added_at    timestamptz not null,
    added_by    text not null,
    user_id     bigint not null references app_user (id),
    removed_at  timestamptz,
    removed_by  text,
    check ((removed_at is null) = (removed_by is null))
);
comment on column report_recipient.incident_id is 'Of which incident; null: of all of them.';
create unique index report_recipient_once on report_recipient (coalesce(incident_id, 0), address)
    where removed_at is null; -- the list of an incident, and nobody twice on it

-- An e-mail that belongs to no ticket: its incident, and its files.
alter table outbound add column incident_id bigint references incident (id);
comment on column outbound.incident_id is 'Of a message about an incident that no citizen asked for; null for all others.';

create table outbound_file (
    outbound_id  bigint not null references outbound (id),
    name         text   not null check (length(name) between 1 and 200),
    content_type text   not null,
    size         bigint not null,
    sha256       bytea  not null references blob (sha256),
    primary key (outbound_id, name)
);
create index outbound_file_blob on outbound_file (sha256); -- is this file still used?

create table report_mail (
    report_id  bigint not null references situation_report (id),
    address    text   not null,
    message_id text   not null unique references outbound (message_id),
    at         timestamptz not null,
    by_name    text   not null,
    user_id    bigint not null references app_user (id),
    primary key (report_id, address)
);
comment on table report_mail is 'Each address gets each report once; the same transaction wrote the message into the outbox.';
