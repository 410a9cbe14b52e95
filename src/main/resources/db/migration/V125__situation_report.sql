-- Which tickets were attached to an incident at any time, and approved situation reports.

create table incident_ticket_time (
    ticket_id   bigint not null references ticket (id),
    incident_id bigint not null references incident (id),
    attached_at timestamptz not null,
    detached_at timestamptz check (detached_at >= attached_at),
    primary key (ticket_id, attached_at)
);
comment on table incident_ticket_time is 'From when until when a ticket belonged to an incident; detached_at is null while it does.';
create index incident_ticket_time_of on incident_ticket_time (incident_id, attached_at); -- the tickets at a past time
insert into incident_ticket_time (ticket_id, incident_id, attached_at)
    select ticket_id, incident_id, attached_at from incident_ticket;

create table situation_report (
    id          bigint generated always as identity primary key,
    incident_id bigint not null references incident (id),
    number      int not null check (number >= 1),
    at          timestamptz not null check (at = date_trunc('minute', at)),
    content     text not null,
    pdf         bytea not null,
    sha256      bytea not null check (octet_length(sha256) = 32),
    approved_at timestamptz not null,
    approved_by text not null,
    user_id     bigint not null references app_user (id),
    unique (incident_id, number),
    unique (incident_id, at)
);
comment on column situation_report.number  is 'Counts the reports of an incident from 1.';
comment on column situation_report.content is 'The report as JSON, as it was computed for the minute.';
comment on column situation_report.pdf     is 'What was approved, byte by byte; sha256 is its hash.';

create function situation_report_kept() returns trigger language plpgsql as $$
begin
    raise exception 'An approved situation report is never changed' using errcode = 'restrict_violation';
end $$;
create trigger situation_report_kept before update or delete or truncate on situation_report
    for each statement execute function situation_report_kept();
