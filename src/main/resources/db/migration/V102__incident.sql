-- Incidents, their places, areas, attached tickets and log.

create sequence incident_code; -- the number in a code such as K26-0007

create table incident (
    id              bigint generated always as identity primary key,
    code            text not null unique check (code ~ '^K[0-9]{2}-[0-9]{4,}$'),
    name            text not null check (name <> '' and length(name) <= 200),
    type            text not null,
    state           text not null check (state in ('proposed', 'open', 'closed', 'dismissed')),
    phase           text not null check (phase in ('siaga-darurat', 'tanggap-darurat', 'transisi', 'pemulihan')),
    urgency         text not null check (urgency in ('darurat', 'tinggi')),
    started_at      timestamptz not null,
    lead_id         bigint references app_user (id),
    declared_by     text,
    declared_number text,
    declared_from   date,
    declared_until  date,
    latitude        double precision check (latitude between -90 and 90),
    longitude       double precision check (longitude between -180 and 180),
    exercise        boolean not null default false,
    origin          text not null check (origin in ('person', 'reports', 'rise', 'quake', 'alert')),
    why             jsonb not null default '[]',
    withdrawn_at    timestamptz,
    closed_at       timestamptz,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint not null default 1,
    check ((latitude is null) = (longitude is null)),
    check (declared_until is null or declared_from is null or declared_until >= declared_from)
);
comment on column incident.urgency      is 'Attached tickets are at least as urgent.';
comment on column incident.why          is 'Reasons of a proposal: key and arguments.';
comment on column incident.withdrawn_at is 'The source took its proposal back, as a cancelled alert does.';
create index incident_list on incident (state, started_at desc, id desc); -- lists: proposals, open ones, earlier ones

-- Which state may follow which; the program's table is IncidentTransition, and a test compares both.
create table incident_transition (
    from_state text not null,
    to_state   text not null,
    primary key (from_state, to_state)
);
insert into incident_transition (from_state, to_state) values
    ('proposed', 'open'), ('proposed', 'dismissed'), ('open', 'closed'), ('closed', 'open'), ('dismissed', 'open');

create function incident_moves_as_allowed() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from incident_transition where from_state = old.state and to_state = new.state) then
        raise exception 'incident % cannot go from % to %', old.code, old.state, new.state
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger incident_moves before update of state on incident
    for each row when (old.state is distinct from new.state) execute function incident_moves_as_allowed();

create table incident_place (
    incident_id bigint not null references incident (id),
    region      text not null,
    primary key (incident_id, region)
);
create index incident_place_region on incident_place (region); -- which incidents are here?

create table incident_area (
    incident_id bigint not null references incident (id),
    n           int not null,
    kind        text not null check (kind in ('circle', 'polygon')),
    points      double precision[] not null,
    metres      int check (metres > 0),
    primary key (incident_id, n),
    check ((kind = 'circle') = (metres is not null)),
    check (case kind when 'circle' then cardinality(points) = 2 else cardinality(points) >= 6 end)
);
comment on column incident_area.points is 'Latitude, longitude, latitude, longitude …: the centre, or the ring.';

-- Many tickets attached by one action, for its undo.
create table incident_batch (
    id          bigint generated always as identity primary key,
    incident_id bigint not null references incident (id),
    user_id     bigint not null references app_user (id),
    at          timestamptz not null,
    undone_at   timestamptz
);

create table incident_ticket (
    ticket_id    bigint primary key references ticket (id), -- one incident at most: the ticket's page shows it
    incident_id  bigint not null references incident (id),
    attached_at  timestamptz not null,
    attached_by  text not null,
    user_id      bigint references app_user (id),
    batch_id     bigint references incident_batch (id),
    urgency_was  text,
    version      bigint
);
comment on column incident_ticket.urgency_was is 'The ticket''s own urgency, if the incident raised it.';
comment on column incident_ticket.version     is 'Of the ticket after it was attached: an undo restores the urgency if nobody changed it since.';
create index incident_ticket_of on incident_ticket (incident_id, ticket_id);            -- the tickets of an incident
create index incident_ticket_batch on incident_ticket (batch_id) where batch_id is not null; -- undo

create table incident_log (
    id          bigint generated always as identity primary key,
    incident_id bigint not null references incident (id),
    at          timestamptz not null,
    kind        text not null,
    actor       text not null,
    user_id     bigint references app_user (id),
    data        jsonb not null default '{}'
);
create index incident_log_of on incident_log (incident_id, id); -- the log of an incident, newest first too

create function incident_log_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'the log of incident % only grows', old.incident_id using errcode = 'check_violation';
end $$;
create trigger incident_log_only_grows before update or delete on incident_log
    for each row execute function incident_log_only_grows();
