-- Which tickets a merge of categories moved, so that undoing it moves them back. A row is gone once its ticket was looked at.
create table ticket_moved (
    job_id    bigint not null references ticket_move (id),
    ticket_id bigint not null references ticket (id),
    entry     bigint not null,
    primary key (job_id, ticket_id)
);
comment on column ticket_moved.entry is 'Number of the entry in its timeline; a later one that changes the category keeps the ticket where it is.';

alter table ticket_move
    add column returned    bigint not null default 0,
    add column kept        bigint not null default 0,
    add column returned_at timestamptz;
comment on column ticket_move.returned is 'Tickets that went back after the merge was undone.';
comment on column ticket_move.kept is 'Tickets that did not, because somebody changed their category meanwhile.';
comment on column ticket_move.returned_at is 'There is nothing to take back, or no more.';

-- Of earlier merges nobody knows which tickets they moved; tags do not go back.
update ticket_move set returned_at = coalesce(ended_at, started_at) where ended_at is not null or kind = 'tag';
create index ticket_move_undone on ticket_move (id) where returned_at is null; -- the worker's look
