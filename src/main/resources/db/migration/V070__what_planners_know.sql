-- What the planner cannot know by itself, and two indexes for what is rare.

-- Partial indexes on an expression bring no statistics of it: without these a third of all open tickets counted as overdue,
-- and they were walked by age instead of along the due time.
create statistics ticket_due on (coalesce(next_due_at, 'infinity')) from ticket;
analyze ticket;

-- The newest of one category and those of it that ended last: a rare one stands far apart among all others.
create index ticket_newest_category on ticket (category, id desc);
create index ticket_ended_category on ticket (category, ended_at desc, id desc) where ended_at is not null;
