-- What proposes incidents: reports of citizens as the change feed gives them, and hazard feeds.

-- How far reports were read; a single row, written in the transaction that counts them, so that each counts once.
create table incident_follower (
    only_one boolean primary key default true check (only_one),
    epoch    text not null,
    xid      xid8 not null,
    seq      bigint not null,
    since    timestamptz not null
);
comment on column incident_follower.since is 'Since when reports are counted: how long the history of a place is at most.';

-- The last report of each citizen from an area about a type; a day is kept.
create table incident_report (
    area      text not null,
    reporter  text not null,
    type      text not null,
    ticket_id bigint not null,
    at        timestamptz not null,
    primary key (area, reporter)
);
comment on column incident_report.area is 'Code of the kecamatan; of the kabupaten or kota if no kecamatan is known.';
create index incident_report_area on incident_report (area, at desc); -- the first three of an hour
create index incident_report_old on incident_report (at);             -- what is a day old

-- How many citizens reported from a kabupaten or kota in an hour; five weeks are kept.
create table incident_report_hour (
    area    text not null,
    hour    timestamptz not null,
    reports int not null,
    primary key (area, hour) -- the history of a place
);
create index incident_report_hour_old on incident_report_hour (hour); -- what is five weeks old

-- What spoke for a proposal: a report, a quake, a chain of alerts. Each proposes once.
create table incident_signal (
    kind        text not null check (kind in ('report', 'quake', 'alert')),
    reference   text not null,
    incident_id bigint not null references incident (id),
    revision    text,
    at          timestamptz not null,
    primary key (kind, reference)
);
comment on column incident_signal.revision is 'The state of a quake or alert that the proposal was last told of.';
create index incident_signal_incident on incident_signal (incident_id);

alter table incident add column reports int not null default 0;
comment on column incident.reports is 'How many citizens'' reports spoke for it while it was a proposal.';
