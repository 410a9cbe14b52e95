-- Who took which queue out of the house as a file. Written before the first byte leaves; how many rows went out is
-- added when the file ends, also when it broke off.
create table queue_export (
    id      bigint generated always as identity primary key,
    user_id bigint references app_user (id),
    name    text not null,
    queue   text not null,
    looked  text,
    at      timestamptz not null,
    rows    int check (rows >= 0),
    whole   boolean
);
comment on column queue_export.queue  is 'The list as addresses say it: due;balai=MGL.';
comment on column queue_export.looked is 'What was looked for, if the list was an answer of the search.';
comment on column queue_export.rows   is 'Null while the file is being written, or if the program died while it was.';
comment on column queue_export.whole  is 'False if the list had more rows than a file may have, or the file broke off.';
create index queue_export_user on queue_export (user_id, id); -- what did somebody take out?
