-- How often the special rules of routing decided. The rules themselves are settings.

-- One row for each ticket that a rule routed, written in the transaction of the ticket: counted once, and nobody waits.
-- A worker sums the rows up by day every twenty seconds, so the table stays short.
create table routing_rule_hit (
    id   bigint generated always as identity primary key, -- summed up in its order
    rule text not null,
    at   timestamptz not null
);

create table routing_rule_day (
    rule    text not null,
    day     date not null,
    hits    bigint not null check (hits > 0),
    last_at timestamptz not null,
    primary key (rule, day)
);
comment on column routing_rule_day.rule is 'Key of the setting; stays when the rule is removed, so that undoing finds its counts.';
comment on column routing_rule_day.day is 'In Jakarta.';
