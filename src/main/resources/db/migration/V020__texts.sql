-- Texts: how far a provider has taken a message, who wants none, where a citizen is, files that a provider keeps.

alter table outbound drop constraint outbound_state_check;
alter table outbound add constraint outbound_state_check check (state in
    ('queued', 'sending', 'sent', 'delivered', 'undelivered', 'failed', 'read', 'suppressed'));
alter table outbound add column part     int not null default 1;
alter table outbound add column parts    int not null default 1;
alter table outbound add column segments int;
alter table outbound add column approved jsonb;
alter table outbound add column code     text;
comment on column outbound.part is 'A long text leaves as several messages: this is one of them.';
comment on column outbound.approved is 'Approved template and what stands in it, for WhatsApp outside its 24 hours; leaves instead of body.';
comment on column outbound.code is 'The provider''s error code.';

-- One row per handover, written by whichever comes first: our own note of it, or the provider's receipt.
create table outbound_handover (
    channel_name text not null,
    provider_id  text not null,
    outbound_id  bigint references outbound (id),
    stage        int  not null,
    state        text not null,
    code         text,
    told_at      timestamptz not null,
    primary key (channel_name, provider_id) -- a receipt comes in
);
create index outbound_handover_outbound on outbound_handover (outbound_id); -- which provider's id had it?

-- What citizens said about being texted; the last row counts, the rows before it are the evidence.
create table contact_wish (
    id           bigint generated always as identity primary key,
    contact_id   bigint not null references contact_point (id),
    wish         text   not null check (wish in ('stop', 'start')),
    word         text   not null,
    channel_name text   not null,
    evidence     text   not null,
    at           timestamptz not null
);
comment on column contact_wish.evidence is 'Where the words are: inbound:<id>, or provider:<code>.';
create index contact_wish_contact on contact_wish (contact_id, id desc); -- may we text them?

alter table ticket add column latitude  double precision check (latitude between -90 and 90);
alter table ticket add column longitude double precision check (longitude between -180 and 180);
alter table ticket add column place_asked_at timestamptz;
comment on column ticket.place_asked_at is 'When the citizen was asked for the place; asked once.';

-- Files of texts: fetched after the text is safe, tried a few times.
create table media_wanted (
    id              bigint generated always as identity primary key,
    ticket_id       bigint not null references ticket (id),
    message_id      bigint not null references ticket_message (id),
    channel_name    text   not null,
    url             text   not null,
    content_type    text,
    state           text   not null check (state in ('waiting', 'kept', 'given-up')),
    reason          text,
    attempts        int    not null default 0,
    next_attempt_at timestamptz not null
);
create index media_wanted_waiting on media_wanted (next_attempt_at, id) where state = 'waiting';

-- How each channel stands, for the page of channels; one row per channel, written when it changes.
create table channel_standing (
    channel_name text primary key,
    kind         text not null,
    state        text not null check (state in ('open', 'failing', 'unusable', 'closed')),
    since        timestamptz not null,
    contact_at   timestamptz,
    problem      text
);
create index inbound_channel on inbound (channel_name, received_at desc); -- the last message of a channel

-- Numbers that want no texts: asked once more whenever a text is put back into the queue.
create view silent_number as
    select c.id as contact_id, c.value
    from contact_point c
    where c.kind = 'phone'
      and (select w.wish from contact_wish w where w.contact_id = c.id order by w.id desc limit 1) = 'stop';

-- Some texts belong to no ticket: the confirmation of STOP, the answer to HELP.
alter table outbound alter column ticket_id drop not null;
alter table outbound alter column ticket_message drop not null;

create index inbound_refused on inbound (channel_name) where state = 'refused' and source_key like 'refused:%'; -- the page of channels
