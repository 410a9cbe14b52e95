-- Lanes of the outbox: each channel name is worked off for itself, urgent matters first.
alter table outbound add column urgent boolean not null default false;
comment on column outbound.urgent is 'About an emergency when it was written: leaves before others of its channel.';

-- Which channel names have something due, and what is due on one of them?
create index outbound_lane on outbound (channel_name, urgent, next_attempt_at, id) where state in ('queued', 'sending');
drop index outbound_due; -- nodes of the version before read the few rows of outbound_lane instead
