-- People counted in an incident: how a figure came (typed, from a table, from tickets), more groups by age and sex, and
-- which of the figures that stand side by side a person has chosen. Nothing is ever changed or deleted.

alter table people_count add column way text not null default 'entered' check (way in ('entered', 'imported', 'tickets'));
comment on column people_count.way is 'How it came: typed by a person, imported from a table, or estimated from tickets and taken over by a person.';

alter table people_count drop constraint people_count_figure_check;
alter table people_count add constraint people_count_figure_check check (figure in (
    'affected', 'displaced', 'sheltered', 'households',
    'under2', 'under5', 'children', 'adults', 'elderly', 'women', 'men', 'pregnant', 'disabled'));

create table people_choice (
    id          bigint generated always as identity primary key,
    incident_id bigint not null references incident (id),
    place       text   not null,
    figure      text   not null,
    count_id    bigint references people_count (id),
    at          timestamptz not null,
    actor       text   not null,
    user_id     bigint references app_user (id)
);
comment on table people_choice is 'Which count of a figure is used at a place; the newest row holds.';
comment on column people_choice.count_id is 'Null: again the newest of the source that the base names.';
create index people_choice_incident on people_choice (incident_id, place, figure, id desc); -- the choice that holds
create trigger people_choice_stays before update or delete on people_choice for each row execute function relief_never_changes();
