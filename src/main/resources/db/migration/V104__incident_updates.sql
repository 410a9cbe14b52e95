-- One message to all reporters of an incident: who gets it, and what became of it.

create table incident_update (
    id          bigint generated always as identity primary key,
    incident_id bigint not null references incident (id),
    token       uuid not null unique, -- a form sent twice is one update
    text        text not null check (text <> ''),
    user_id     bigint not null references app_user (id),
    by_name     text not null,
    at          timestamptz not null
);
create index incident_update_of on incident_update (incident_id, id); -- the updates of an incident

create table incident_update_recipient (
    update_id  bigint not null references incident_update (id),
    ticket_id  bigint not null references ticket (id),
    person     text not null,
    state      text not null default 'waiting' check (state in ('waiting', 'handed', 'unreachable', 'failed')),
    attempts   int not null default 0,
    message_id bigint references ticket_message (id),
    primary key (update_id, ticket_id),
    unique (update_id, person), -- each reporter once
    check ((state = 'handed') = (message_id is not null))
);
comment on column incident_update_recipient.ticket_id is 'The ticket on which the reporter is told; the newest of theirs in the incident.';
comment on column incident_update_recipient.state is 'handed: it is in the outbox, which knows what became of it; the same transaction wrote both.';
create index incident_update_waiting on incident_update_recipient (update_id, ticket_id) where state = 'waiting'; -- the worker
