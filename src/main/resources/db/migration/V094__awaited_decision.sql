-- Ended tickets whose citizen may have written SUDAH or BELUM without proof: staff must decide. A few rows; one that was
-- decided is deleted.
create table awaited_decision (
    ticket_id bigint primary key references ticket (id),
    entry     int not null,
    at        timestamptz not null
);
comment on column awaited_decision.entry is 'Number of the timeline entry that suggests it.';
