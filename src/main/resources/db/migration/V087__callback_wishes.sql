-- Who wants to be called about a ticket, when and why. One call that is owed may answer several wishes: a number is
-- owed one call, however many ask for it. The reason belongs to the ticket, and is read by those who see it.
create table callback_wish (
    id          bigint generated always as identity primary key,
    callback_id bigint not null references callback (id),
    ticket_id   bigint not null references ticket (id),
    reason      text not null,
    wanted_from timestamptz not null,
    user_id     bigint references app_user (id),
    name        text not null,
    asked_at    timestamptz not null
);
create index callback_wish_ticket on callback_wish (ticket_id, id);     -- what the page of a ticket shows
create index callback_wish_callback on callback_wish (callback_id, id); -- what the page of a call we owe shows

alter table callback_event drop constraint callback_event_kind_check;
alter table callback_event add constraint callback_event_kind_check check (kind in
    ('opened', 'called-again', 'claimed', 'released', 'attempt', 'settled', 'unreachable', 'withdrawn', 'reopened', 'note',
     'asked'));
