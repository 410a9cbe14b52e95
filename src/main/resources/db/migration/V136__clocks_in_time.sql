-- How many clocks were met in time, by office and day on which they were due.

create table clock_day (
    office text not null,
    day    date not null,
    due    int  not null check (due >= met),
    met    int  not null check (met >= 0),
    primary key (office, day)
);
comment on table clock_day is 'Clocks that were due on a day (WIB): all but cancelled ones, and those that ended in time. Written each hour.';
comment on column clock_day.office is 'Code of the balai that has the ticket; empty for the national desk.';
create index clock_day_day on clock_day (day); -- the last seven days of all offices

create index sla_clock_due on sla_clock (due_at) where state <> 'cancelled'; -- the clocks that were due on a day
