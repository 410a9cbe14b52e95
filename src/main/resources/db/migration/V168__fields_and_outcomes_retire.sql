-- Fields and outcomes that administrators no longer want: tickets that have them keep their names.
alter table category_field add column retired boolean not null default false;
comment on column category_field.retired is 'No longer shown; its type still says how values that tickets have are to be treated.';
alter table outcome add column retired boolean not null default false;
comment on column outcome.retired is 'Taken back after it was made; it is only the name of tickets that have it.';
create index category_field_code on category_field (code); -- all fields that share their values
