-- The supervisor's view: what ended lately, samples of good work, how long things take in a team.

-- Endings of some days, for samples and for the daybook, are read along ticket_ended; a person's own, for their own
-- eyes, along ticket_ended_assignee (V045).

create table quality_sample (
    id        bigint generated always as identity primary key,
    office    text not null,
    team_id   bigint references team (id),
    ticket_id bigint not null references ticket (id),
    week      date not null,
    drawn_at  timestamptz not null,
    drawn_by  bigint not null references app_user (id),
    unique (ticket_id, week) -- a ticket is drawn once a week
);
comment on column quality_sample.office is 'Code of the balai; empty for the national desk. Kept as it was when drawn.';
create index quality_sample_office on quality_sample (office, week, id); -- what waits, and the results of some weeks

create table quality_review (
    sample_id   bigint primary key references quality_sample (id),
    answered    text not null check (answered in ('yes', 'no', 'unclear')),
    tone        text not null check (tone in ('yes', 'no', 'unclear')),
    category    text not null check (category in ('yes', 'no', 'unclear')),
    outcome     text not null check (outcome in ('yes', 'no', 'unclear')),
    note        text not null,
    reviewed_by bigint not null references app_user (id),
    reviewed_at timestamptz not null
);

-- How long things took, by day and team. No person stands beside a time: who worked is only counted.
create table team_day (
    office   text not null,
    day      date not null,
    team_id  bigint not null,
    people   bigint[] not null,
    tickets  int not null,
    answered jsonb not null,
    ended    jsonb not null,
    primary key (office, day, team_id) -- the last four weeks of an office
);
comment on column team_day.team_id  is '0: given to no team.';
comment on column team_day.answered is 'Histogram of the first answer: steps of a quarter power of two of minutes, and how many.';
comment on column team_day.people   is 'Whose tickets they were; a group of less than five is not shown.';
create index team_day_day on team_day (day); -- how far the daybook is written
