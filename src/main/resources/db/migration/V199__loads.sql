-- What a vehicle carries and what goods weigh: a plan sends no more from a store than its vehicles can take.
alter table vehicle add column payload_kg integer check (payload_kg between 1 and 1000000);
comment on column vehicle.payload_kg is 'Goods that it carries in one trip; null if nobody said.';
create index vehicle_payload on vehicle (site_id) where payload_kg is not null; -- what can drive from a store?

alter table stock_item add column unit_kg double precision check (unit_kg > 0 and unit_kg <= 1000000);
comment on column stock_item.unit_kg is 'Weight of a base unit; null if nobody said: plans count 1 kg then.';
update stock_item set unit_kg = 1 where base_unit = 'kg';
update stock_item set unit_kg = 0.92 where code = 'minyak-goreng' and base_unit = 'liter'; -- palm oil

alter table stock_item_change drop constraint stock_item_change_field_check;
alter table stock_item_change add constraint stock_item_change_field_check check (field in
    ('name-id', 'name-en', 'category', 'base-unit', 'pack-unit', 'pack-size', 'shelf-days', 'unit-kg', 'minimum'));
