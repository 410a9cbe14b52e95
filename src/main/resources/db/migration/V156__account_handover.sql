-- What becomes of the open tickets of somebody whose account is closed.

alter table app_user add column heir_id bigint references app_user (id);
comment on column app_user.heir_id is 'Who got the open tickets when the account was closed; null: they went back to the queue of their office.';

create table account_handover (
    id       bigint generated always as identity primary key,
    user_id  bigint not null references app_user (id) on delete cascade,
    heir_id  bigint references app_user (id),
    by_id    bigint,
    by_name  text not null,
    made_at  timestamptz not null,
    last_id  bigint not null default 0,
    handed   int not null default 0,
    released int not null default 0,
    kept     int not null default 0,
    ended_at timestamptz
);
comment on column account_handover.last_id is 'The ticket that was looked at last: those before it are done.';
comment on column account_handover.released is 'Tickets that the heir may not have: they went back to the queue of their office.';
comment on column account_handover.kept is 'Tickets that could not be changed.';
create index account_handover_running on account_handover (id) where ended_at is null; -- the next one
create unique index account_handover_one on account_handover (user_id) where ended_at is null; -- one at a time
create index account_handover_user on account_handover (user_id, id desc); -- a person's newest
