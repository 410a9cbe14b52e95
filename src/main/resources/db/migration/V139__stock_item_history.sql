-- Who changed what about an item of the catalogue, or its minimum in a store. Lots and amounts have their movements.
create table stock_item_change (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text not null,
    item_id bigint not null references stock_item (id) on delete cascade,
    site_id bigint references site (id) on delete cascade,
    field   text not null check (field in
                ('name-id', 'name-en', 'category', 'base-unit', 'pack-unit', 'pack-size', 'shelf-days', 'minimum')),
    before  text,
    after   text,
    check ((site_id is not null) = (field = 'minimum')),
    check (before is distinct from after)
);
comment on column stock_item_change.actor is 'The name of who changed it, as it was then.';
comment on column stock_item_change.before is 'Null where there was none; so is `after` where there is none.';
create index stock_item_change_item on stock_item_change (item_id, id desc); -- the newest of an item
