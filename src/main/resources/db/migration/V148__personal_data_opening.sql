-- Numbers of people in texts are masked on every page, and pictures are served without what cameras write into them.
-- Opening one stands on record: who, when, which ticket, what.
create table personal_data_opening (
    id            bigint generated always as identity primary key,
    ticket_id     bigint not null references ticket (id),
    what          text not null check (what in ('nik', 'kk', 'card', 'phone', 'original')),
    message_id    bigint references ticket_message (id),
    part          text check (part in ('text', 'full')),
    start_at      int check (start_at >= 0),
    attachment_id bigint references attachment (id),
    user_id       bigint not null references app_user (id),
    name          text not null,
    at            timestamptz not null,
    check ((what = 'original') = (attachment_id is not null)),
    check ((what = 'original') = (message_id is null)),
    check ((message_id is null) = (part is null) and (message_id is null) = (start_at is null))
);
comment on column personal_data_opening.start_at is 'Where the number begins in the text; the number itself is not written again.';
create index personal_data_opening_user on personal_data_opening (user_id, at desc); -- how many in the last hour
create index personal_data_opening_ticket on personal_data_opening (ticket_id, user_id, at desc); -- what is open on a page
create index personal_data_opening_message on personal_data_opening (message_id); -- removal of a message
create index personal_data_opening_attachment on personal_data_opening (attachment_id); -- removal of a file
