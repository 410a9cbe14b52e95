-- Hazards as events: a chain of alerts of one sender, or one quake.

create table hazard_event (
    id             bigint generated always as identity primary key,
    kind           text        not null check (kind in ('alert', 'quake')),
    state          text        not null check (state in ('active', 'cancelled')),
    occurred_at    timestamptz not null,
    expires_at     timestamptz,
    words          jsonb       not null default '{}',
    opens_incident boolean     not null,
    why_key        text        not null,
    why_args       text[]      not null default '{}',
    places         text[]      not null default '{}',
    quake          jsonb,
    changed_at     timestamptz not null,
    version        int         not null default 1,
    merged_into    bigint references hazard_event (id),
    check ((kind = 'quake') = (quake is not null))
);
comment on column hazard_event.occurred_at is 'Of an alert, when its current message was sent; of a quake, its origin.';
comment on column hazard_event.expires_at is 'When the current message stops to hold; null for quakes and if the sender does not say.';
comment on column hazard_event.words is 'The headline by language, {"id": …, "en": …}; of a quake its region.';
comment on column hazard_event.places is 'Kemendagri codes of kabupaten and kota, sorted.';
comment on column hazard_event.quake is 'Figures, felt places and revisions; null for an alert.';
comment on column hazard_event.merged_into is 'Two events turned out to be one: a message or report came that joins them. The older one stays.';

create index hazard_event_latest on hazard_event (occurred_at desc, id desc) where merged_into is null;  -- the page
create index hazard_event_opening on hazard_event (changed_at, id)
    where opens_incident and state = 'active' and merged_into is null;                                  -- proposals

create table hazard_alert (
    id          bigint generated always as identity primary key,
    document_id bigint      not null unique references hazard_document (id),
    event_id    bigint      not null references hazard_event (id),
    sender      text        not null,
    identifier  text        not null,
    status      text        not null,
    sent_at     timestamptz not null
);
create index hazard_alert_message on hazard_alert (sender, identifier); -- who is meant by a reference
create index hazard_alert_event on hazard_alert (event_id);             -- the messages of a chain

create table hazard_reference (
    alert_id   bigint not null references hazard_alert (id),
    sender     text   not null,
    identifier text   not null,
    primary key (alert_id, sender, identifier)
);
create index hazard_reference_message on hazard_reference (sender, identifier); -- who refers to this message
