-- What the lists said of quakes: one row for each different record, in the order of reading.

create table hazard_quake_report (
    id          bigint generated always as identity primary key,
    event_id    bigint           not null references hazard_event (id),
    document_id bigint           not null references hazard_document (id),
    sha256      bytea            not null unique check (length(sha256) = 32),
    origin_at   timestamptz      not null,
    latitude    double precision not null,
    longitude   double precision not null,
    record      jsonb            not null
);
comment on column hazard_quake_report.sha256 is 'Of the record as read: a record that a list repeats is kept once.';
comment on column hazard_quake_report.record is 'Figures, region, felt places and what was said about a tsunami.';

create index hazard_quake_report_time on hazard_quake_report (origin_at); -- reports near in time
create index hazard_quake_report_event on hazard_quake_report (event_id); -- all reports of a quake
