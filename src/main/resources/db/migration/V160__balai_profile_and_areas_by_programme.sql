-- What administrators know of a balai, and areas by programme and date. Rows that are there keep their meaning: they
-- are of every programme and of all time.
alter table balai
    add column open boolean not null default true,
    add column address text not null default '',
    add column telephone text not null default '',
    add column email text not null default '',
    add column opening text not null default '',
    add column capabilities text[] not null default '{}',
    add column capacity_tickets int check (capacity_tickets > 0),
    add column capacity_people int check (capacity_people > 0);
comment on column balai.open is 'A closed one gets no tickets and keeps those it has.';
comment on column balai.capacity_tickets is 'How many open tickets it can hold; null: nobody said so.';

alter table balai_area
    add column programme text not null default 'semua',
    add column valid_from date,
    add column valid_until date,
    add constraint balai_area_period check (valid_from <= valid_until);
comment on column balai_area.valid_from is 'First day, in the zone of the balai; null: from the beginning.';
comment on column balai_area.valid_until is 'Last day; null: until something newer.';

-- Read whole at the start and after a change; written area by area.
alter table balai_area drop constraint balai_area_pkey;
alter table balai_area add constraint balai_area_once
    unique nulls not distinct (area_code, programme, valid_from, balai_code);
