-- The page of messages that could not be read, or that were not believed, and who looked at them and acted on them.

-- Newest first, all channels or one; which channels have some?
create index inbound_quarantined on inbound (id) where state = 'quarantined';
create index inbound_quarantined_channel on inbound (channel_name, id) where state = 'quarantined';
-- The same for those that a signature or an officer refused. A predicate that a query repeats word by word.
create index inbound_turned_away on inbound (id)
    where state = 'refused' and (source_key like 'refused:%' or reason like 'officer: %');
create index inbound_turned_away_channel on inbound (channel_name, id)
    where state = 'refused' and (source_key like 'refused:%' or reason like 'officer: %');

-- Append-only.
create table quarantine_access (
    id         bigint generated always as identity primary key,
    inbound_id bigint not null references inbound (id),
    user_id    bigint references app_user (id),
    name       text not null,
    action     text not null check (action in ('view', 'download', 'retry', 'ticket', 'refuse')),
    at         timestamptz not null
);
create index quarantine_access_inbound on quarantine_access (inbound_id, id); -- who saw it, who acted on it?
