-- Who is told when a clock runs out: a reminder beside the mentions of notes, once for each step.

alter table sla_clock add column told int not null default 0;
comment on column sla_clock.told is 'Share of its time, in percent, up to which somebody was told.';

alter table mention
    alter column message_id drop not null,
    add column clock_id bigint references sla_clock (id),
    add column step text,
    add constraint mention_of_one check ((message_id is null) = (clock_id is not null) and (clock_id is null) = (step is null));
comment on column mention.clock_id is 'A reminder about this clock; else a note mentions the user.';

-- Nobody is told the same twice.
create unique index mention_clock on mention (clock_id, step, user_id) where clock_id is not null;
