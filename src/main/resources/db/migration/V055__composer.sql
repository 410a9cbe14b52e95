-- What the composer needs: answers that can be taken back, files of drafts, and mentions.

alter table ticket_message add column withdrawn boolean not null default false;
comment on column ticket_message.withdrawn is 'Its author took it back before it left: nobody got it.';

create table ticket_draft_file (
    id           bigint generated always as identity primary key,
    ticket_id    bigint not null references ticket (id),
    user_id      bigint not null references app_user (id),
    kind         text not null check (kind in ('answer', 'note')),
    name         text not null,
    content_type text not null,
    size         bigint not null,
    sha256       bytea not null references blob (sha256),
    added_at     timestamptz not null
);
create index ticket_draft_file_draft on ticket_draft_file (ticket_id, user_id, kind, id); -- files of one draft
create index ticket_draft_file_blob on ticket_draft_file (sha256); -- who still needs these bytes?

create table mention (
    id         bigint generated always as identity primary key,
    user_id    bigint not null references app_user (id),
    ticket_id  bigint not null references ticket (id),
    message_id bigint not null references ticket_message (id),
    by_name    text not null,
    at         timestamptz not null,
    read_at    timestamptz,
    unique (user_id, message_id)
);
create index mention_user on mention (user_id, id desc); -- the list
create index mention_unread on mention (user_id) where read_at is null; -- the badge
create index mention_ticket on mention (ticket_id, user_id) where read_at is null; -- read by opening the ticket
