-- Received rows are processed turn by turn over senders, so that many messages of one sender delay nobody else.
alter table inbound
    add column sender_key   text    not null default '',
    add column sender_group text    not null default '',
    add column urgent       boolean not null default false,
    add column turn         bigint  not null default 0,
    add column place        int     not null default 0;
comment on column inbound.sender_key is 'Who sent it, by a first look at the bytes: for turns only, never an identity.';
comment on column inbound.sender_group is 'A known sender alone; new senders of one domain together.';
comment on column inbound.urgent is 'Speaks of an emergency, by a first look; some of each sender at most.';
comment on column inbound.turn is 'The round in which it is due: the n-th waiting row of a sender is n - 1 rounds after the current one.';
comment on column inbound.place is 'Among rows of its group in the same round.';

-- Which row of a channel is next, and which round is the current one? Rows that nobody has tried yet.
create index inbound_turn on inbound (channel_name, urgent, turn, place, id) where state = 'received' and attempts = 0;
-- The last waiting row of a sender, and how many urgent ones it has.
create index inbound_turn_sender on inbound (channel_name, sender_key, urgent, turn)
    where state = 'received' and attempts = 0;
-- The last place of a group in a round.
create index inbound_turn_group on inbound (channel_name, sender_group, urgent, turn, place)
    where state = 'received' and attempts = 0;
-- Rows that were tried before, or whose worker died: which are due?
create index inbound_again on inbound (next_attempt_at, id) where state = 'received' and attempts > 0;
-- Since when does a channel wait? Nodes of the version before claim along it as well.
create index inbound_waiting_since on inbound (channel_name, received_at) where state = 'received';
drop index inbound_waiting;

-- Is the domain of a new sender one from which citizens have written?
create index contact_point_domain on contact_point (split_part(value, '@', 2), created_at) where kind = 'email';
