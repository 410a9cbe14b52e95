-- A recalculation also begins the clocks that tickets lack since a row of the deadlines was added, and ends those that no
-- row has any more. Such lines have the same time before and after.

alter table clock_move
    add column kind text not null default 'moved' check (kind in ('moved', 'begun', 'withdrawn'));

-- Figures of the runs so far: none began and none ended.
update clock_recalculation set figures = figures || '{"begun": 0, "withdrawn": 0}' where figures <> '{}';
