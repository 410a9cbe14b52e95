-- Clocks that warn, are breached within seconds, and say whose they were.

alter table sla_clock
    add column holder      text,
    add column warn_at     timestamptz,
    add column ring_at     timestamptz,
    add column warned_at   timestamptz,
    add column breached_at timestamptz;
comment on column sla_clock.holder  is 'Of the office''s clock: the balai that held the ticket; null for the national queue and the citizen''s clocks.';
comment on column sla_clock.ring_at is 'When the timer looks next: at the warning, then at the due time; null when there is nothing more to say.';

-- Clocks that run already: no late warning, but the breach is told.
update sla_clock set warn_at = due_at, ring_at = due_at where state = 'running';

-- What the timer looks for, each second.
create index sla_clock_ring on sla_clock (ring_at) where state = 'running' and ring_at is not null;
