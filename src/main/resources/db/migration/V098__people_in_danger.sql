-- People in danger: what rings on the desk until somebody takes it, and the answer that passes an opt-out once.

create table danger_alert (
    id          bigint generated always as identity primary key,
    ticket_id   bigint not null references ticket (id),
    kind        text   not null check (kind in ('suicide', 'violence', 'child')),
    callback_id bigint references callback (id),
    at          timestamptz not null,
    taken_at    timestamptz,
    taken_by    bigint references app_user (id)
);
comment on column danger_alert.callback_id is 'The call that is proposed; null if no number of the citizen is known.';
create index danger_alert_waiting on danger_alert (id) where taken_at is null; -- what rings now?
create index danger_alert_ticket on danger_alert (ticket_id, id);              -- does it ring for this ticket already?

alter table outbound add column danger text check (danger in ('suicide', 'violence', 'child'));
alter table outbound add column despite_stop boolean not null default false;
comment on column outbound.danger is 'The answer to a message that speaks of a person in danger.';
comment on column outbound.despite_stop is 'To a number that had said STOP, and now reports danger itself; once a day.';

alter table contact_point add column heard_at timestamptz;
comment on column contact_point.heard_at is 'When somebody last texted or called from here: they are awake. Calls and keywords belong to no conversation.';
