-- How far each person has come with the tour of the first day, so that it goes on on another device.
create table tour_progress (
    user_id bigint primary key references app_user (id) on delete cascade,
    step    int not null check (step >= 0),
    ended   boolean not null,
    at      timestamptz not null
);
comment on column tour_progress.step is 'The last one that was shown, from 0.';
