-- Stock-taking: what people counted in a store, with photos; a second person's approval makes the adjustments.

create table stock_count (
    id           bigint generated always as identity primary key,
    site_id      bigint not null references site (id),
    state        text not null check (state in ('open', 'submitted', 'approved', 'rejected')),
    opened_at    timestamptz not null,
    opened_by    text   not null,
    opener_id    bigint not null references app_user (id),
    submitted_at timestamptz,
    submitted_by text,
    submitter_id bigint references app_user (id),
    decided_at   timestamptz,
    decided_by   text,
    decider_id   bigint references app_user (id),
    note         text not null default '' check (length(note) <= 500),
    check (decider_id is null or decider_id not in (opener_id, submitter_id)),
    check ((state in ('approved', 'rejected')) = (decider_id is not null))
);
create unique index stock_count_running on stock_count (site_id) where state in ('open', 'submitted'); -- one at a time
create index stock_count_site on stock_count (site_id, id);                                            -- those before

create table stock_count_line (
    count_id   bigint not null references stock_count (id),
    lot_id     bigint not null references stock_lot (id),
    book       bigint not null check (book >= 0),
    counted    bigint not null check (counted >= 0),
    counted_at timestamptz not null,
    counted_by text   not null,
    counter_id bigint not null references app_user (id),
    photo      bytea references blob (sha256),
    photo_size bigint,
    note       text not null default '' check (length(note) <= 300),
    primary key (count_id, lot_id)
);
comment on column stock_count_line.book is 'The balance at the moment of counting: movements after it do not disturb the difference.';
create index stock_count_line_photo on stock_count_line (photo) where photo is not null; -- is this file still used?
