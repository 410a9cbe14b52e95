-- Everything that goes out, one row per recipient; written in the transaction that caused it.
create table outbound (
    id              bigint generated always as identity primary key,
    ticket_id       bigint not null references ticket (id),
    ticket_message  bigint not null references ticket_message (id),
    channel         text not null,
    channel_name    text not null,
    recipient       text not null,
    automatic       boolean not null,
    subject         text not null,
    body            text not null,
    message_id      text not null unique,
    in_reply_to     text,
    message_refs    text[] not null default '{}',
    state           text not null check (state in ('queued', 'sending', 'sent', 'failed', 'suppressed')),
    reason          text,
    attempts        int not null default 0,
    attempt_id      uuid,
    node            text,
    next_attempt_at timestamptz not null,
    queued_at       timestamptz not null,
    sent_at         timestamptz
);
-- What is to be sent now, or was being sent when a node died.
create index outbound_due on outbound (next_attempt_at, id) where state in ('queued', 'sending');
-- Delivery state beside the message; caps per ticket and per address.
create index outbound_message on outbound (ticket_message);
create index outbound_ticket on outbound (ticket_id, queued_at) where automatic;
create index outbound_recipient on outbound (recipient, queued_at) where automatic;
