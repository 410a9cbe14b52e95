-- For how many days of needs a plan was computed: what is supposed beside it must be for as many.
alter table relief_plan add column days integer check (days > 0);
comment on column relief_plan.days is 'Null for plans from before this column.';
