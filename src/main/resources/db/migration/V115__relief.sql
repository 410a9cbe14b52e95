-- People counted in an incident, the base of needs, edits of needs, and plans of what goes from where. Nothing is ever
-- changed or deleted: who is right is a choice that is written too.

create table people_count (
    id          bigint generated always as identity primary key,
    incident_id bigint not null references incident (id),
    place       text   not null check (place ~ '^[0-9]{2}(\.[0-9]{2}){0,2}(\.[0-9]{4})?$'),
    figure      text   not null check (figure in ('affected', 'displaced', 'sheltered', 'households', 'under2', 'under5',
                                                  'women', 'elderly', 'disabled')),
    number      bigint not null check (number between 0 and 10000000000),
    source      text   not null check (source in ('own', 'government', 'other', 'estimate')),
    said_by     text   not null default '' check (length(said_by) <= 200),
    counted_at  timestamptz not null,
    at          timestamptz not null,
    actor       text   not null,
    user_id     bigint references app_user (id)
);
comment on column people_count.said_by is 'Whose figure it is, in words: a name, an office, a list.';
create index people_count_incident on people_count (incident_id, place, figure, counted_at desc, id desc); -- newest of each

create table relief_base (
    id          bigint generated always as identity primary key,
    incident_id bigint not null references incident (id),
    place       text   not null,
    base        text   not null check (base in ('displaced', 'sheltered', 'affected')),
    source      text   check (source in ('own', 'government', 'other', 'estimate')),
    regime      text   not null,
    at          timestamptz not null,
    actor       text   not null,
    user_id     bigint references app_user (id)
);
comment on column relief_base.source is 'Whose figures count; null: the newest, whoever said it.';
create index relief_base_incident on relief_base (incident_id, place, id desc); -- the choice that holds

create table need_edit (
    id          bigint generated always as identity primary key,
    incident_id bigint not null references incident (id),
    place       text   not null,
    item        text   not null check (length(item) between 1 and 40),
    quantity    bigint check (quantity between 0 and 1000000000),
    reason      text   not null check (length(reason) between 1 and 500),
    at          timestamptz not null,
    actor       text   not null,
    user_id     bigint references app_user (id)
);
comment on column need_edit.quantity is 'What a person says is needed, in base units; null: as computed again.';
create index need_edit_incident on need_edit (incident_id, place, item, id desc); -- the edit that holds

create table relief_plan (
    id          bigint generated always as identity primary key,
    incident_id bigint not null references incident (id),
    run         uuid   not null,
    parent_id   bigint references relief_plan (id),
    scenario    text   not null check (length(scenario) <= 300),
    input       jsonb  not null,
    output      jsonb  not null,
    why         text   not null check (length(why) <= 500),
    at          timestamptz not null,
    actor       text   not null,
    user_id     bigint references app_user (id)
);
comment on column relief_plan.run is 'Plans of one computation: the first answer and the better ones after it.';
comment on column relief_plan.parent_id is 'The plan that a person edited.';
create index relief_plan_incident on relief_plan (incident_id, id desc); -- the list beside a plan

create table relief_plan_choice (
    id          bigint generated always as identity primary key,
    incident_id bigint not null references incident (id),
    plan_id     bigint not null references relief_plan (id),
    why         text   not null check (length(why) <= 500),
    at          timestamptz not null,
    actor       text   not null,
    user_id     bigint references app_user (id)
);
create index relief_plan_choice_incident on relief_plan_choice (incident_id, id desc); -- the plan that holds

create function relief_never_changes() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'check_violation';
end $$;
create trigger people_count_stays before update or delete on people_count for each row execute function relief_never_changes();
create trigger relief_base_stays before update or delete on relief_base for each row execute function relief_never_changes();
create trigger need_edit_stays before update or delete on need_edit for each row execute function relief_never_changes();
create trigger relief_plan_stays before update or delete on relief_plan for each row execute function relief_never_changes();
create trigger relief_choice_stays before update or delete on relief_plan_choice for each row execute function relief_never_changes();
