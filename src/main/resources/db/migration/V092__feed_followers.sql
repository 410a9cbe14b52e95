-- The change feed is pruned behind all its followers; both tables are a few rows.

-- How far each node has read the feed into its search index, as far as a restart of the node can go on from.
-- Of another epoch than `feed-epoch` in `installation`: the position means nothing any more.
create table feed_follower (
    node    text primary key,
    epoch   text not null,
    xid     xid8 not null,
    seq     bigint not null,
    seen_at timestamptz not null
);

-- Up to where the feed of an epoch was pruned, this position included; no row: nothing was.
-- Written in the transaction that deletes, so that a reader with an older position can see that it has missed rows.
create table feed_pruned (
    epoch text primary key,
    xid   xid8 not null,
    seq   bigint not null
);
