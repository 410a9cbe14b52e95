-- Needs are counted in litres, stores keep bottles: how much of the need's unit one base unit holds.
alter table stock_item add column content numeric check (content >= 0.0001 and content <= 1000000);
alter table stock_item add column content_unit text check (length(content_unit) between 1 and 20);
alter table stock_item add constraint stock_item_content_has_unit check ((content is null) = (content_unit is null));
comment on column stock_item.content is
    'Units of needs in a base unit: 0.6 litres in a bottle. Null if nobody said: such goods meet no need in another unit.';
update stock_item set content = 0.6, content_unit = 'liter', unit_kg = coalesce(unit_kg, 0.6)
where code = 'air-minum' and base_unit = 'botol';

alter table stock_item_change drop constraint stock_item_change_field_check;
alter table stock_item_change add constraint stock_item_change_field_check check (field in
    ('name-id', 'name-en', 'category', 'base-unit', 'pack-unit', 'pack-size', 'shelf-days', 'unit-kg', 'content',
     'minimum'));
